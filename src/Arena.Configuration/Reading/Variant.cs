namespace Arena.Configuration;

/// <summary>One of several shapes of an object, chosen by a word in it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Description">The keys the object has besides the word.</param>
internal sealed record Variant<T>(string Word, string Meaning, Description<T> Description);
