namespace Arena.Storage;

/// <summary>A row of <c>finished_match</c>.</summary>
internal sealed class FinishedMatch
{
    /// <summary>The match's place in the plan.</summary>
    public long MatchIndex { get; init; }

    /// <summary>Its result as <see cref="MatchResultCodec"/> writes it.</summary>
    public byte[] Result { get; init; } = [];

    /// <summary>SHA-256 of the result, in lower-case hex.</summary>
    public string Sha256 { get; init; } = "";
}
