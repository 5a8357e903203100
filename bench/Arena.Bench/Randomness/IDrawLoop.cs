namespace Arena.Bench;

/// <summary>A source of numbers to be timed.</summary>
internal interface IDrawLoop
{
    string Name { get; }

    /// <summary>How large the source is; of one that refers to another object, the reference.</summary>
    int Bytes { get; }

    /// <summary>Thread CPU time of one number, over so many.</summary>
    double Nanoseconds(int numbers);
}
