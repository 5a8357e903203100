namespace Arena.Interchange;

/// <summary>What a workload's record asks.</summary>
internal enum WorkloadOperation : byte
{
    Add = 1,
    Cancel = 2,
    Reduce = 3,
    Replace = 4,
}
