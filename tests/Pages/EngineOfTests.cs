// What a page shows does not depend on the engine; tests/Api runs what stands behind it on both: test.sh runs these tests with one engine, and those marked Both with each.
[assembly: AssemblyTrait("Engine", "Any")]
