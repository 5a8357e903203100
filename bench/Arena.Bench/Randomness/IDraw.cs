namespace Arena.Bench;

/// <summary>A source of numbers, as a struct: a loop over one is compiled for it alone, so that every candidate is called in the same way.</summary>
internal interface IDraw<TNumber>
{
    TNumber Next();
}
