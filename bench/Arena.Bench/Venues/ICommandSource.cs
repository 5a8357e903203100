using Arena.Exchange;

namespace Arena.Bench;

/// <summary>The commands of a benchmark, one by one.</summary>
internal interface ICommandSource
{
    /// <summary>The command at a place, counted from 0.</summary>
    void Read(int index, out Command command);
}
