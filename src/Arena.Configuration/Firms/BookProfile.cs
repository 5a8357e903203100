namespace Arena.Configuration;

/// <summary>Who runs a book; for people only, never part of what decides a match.</summary>
/// <param name="Book">The book: <c>central</c>, or a prop book's name.</param>
/// <param name="Desk">The desk it belongs to.</param>
/// <param name="Head">The person who runs it.</param>
public sealed record BookProfile(string Book, string Desk, string Head);
