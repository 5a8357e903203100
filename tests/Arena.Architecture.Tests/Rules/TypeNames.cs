using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>Names of types as written; a syntax test knows no others.</summary>
internal static class TypeNames
{
    /// <summary>The last part of a type's name without type arguments: <c>List</c> of <c>System.Collections.Generic.List&lt;int&gt;?</c>.</summary>
    public static string SimpleName(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => SimpleName(qualified.Right),
        AliasQualifiedNameSyntax alias => SimpleName(alias.Name),
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
