namespace Arena.Storage;

/// <summary>What was kept cannot be used, or nothing can be kept; the message names the file, what is wrong and what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>With a message.</summary>
    /// <param name="message">The file, what is wrong with it, and what would be right.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what caused it.</summary>
    /// <param name="message">The file, what is wrong with it, and what would be right.</param>
    /// <param name="cause">The error underneath.</param>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
