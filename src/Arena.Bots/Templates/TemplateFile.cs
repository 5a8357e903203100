namespace Arena.Bots;

/// <summary>A file of a new bot.</summary>
/// <param name="Path">Where it goes, relative to the bot's own folder, with forward slashes.</param>
/// <param name="Text">Its text, with line feeds.</param>
public sealed record TemplateFile(string Path, string Text);
