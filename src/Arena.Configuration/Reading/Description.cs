namespace Arena.Configuration;

/// <summary>
/// Says once which keys an object of a file has, with types, ranges, defaults and meaning. Run against a node that reads, it reads;
/// against one that writes, it writes; against one that describes, it yields the JSON Schema. So it must not branch on values.
/// </summary>
/// <param name="node">What it is run against.</param>
/// <param name="value">What is being written; <c>default</c> when nothing is.</param>
/// <returns>What was read; the value itself when writing; something harmless when describing.</returns>
internal delegate T Description<T>(ObjectNode node, T? value);
