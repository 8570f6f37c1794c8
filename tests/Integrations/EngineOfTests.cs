// An adapter knows no grain: test.sh runs these tests with one engine, and those marked Both with each.
[assembly: AssemblyTrait("Engine", "Any")]
