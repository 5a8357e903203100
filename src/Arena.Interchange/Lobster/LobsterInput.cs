namespace Arena.Interchange;

/// <summary>A text file that is read line by line.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Text">Its text; lines end with LF or CR LF.</param>
public sealed record LobsterInput(string Name, TextReader Text);
