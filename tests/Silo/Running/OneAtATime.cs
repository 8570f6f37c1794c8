// The moments of kill -9 are drawn from how long an undisturbed run takes.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
