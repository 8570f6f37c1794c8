// Tests of timers, idleness and reminders use real time; two silos that start at once in one process disturb it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
