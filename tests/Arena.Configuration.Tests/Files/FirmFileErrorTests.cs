namespace Arena.Configuration.Tests;

/// <summary>Every way in which a firm file can be wrong, with the words that are said about it.</summary>
public sealed class FirmFileErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"name\": \"Test & Sons\",", "", "name: missing: a name of 1 to 60 letters, digits, spaces and & ' . , + -, that begins and ends with a letter or digit")]
    [InlineData("\"Test & Sons\"", "\"a/b\"", "name: \"a/b\": a name of 1 to 60 letters, digits, spaces and & ' . , + -, that begins and ends with a letter or digit")]
    [InlineData("\"Test & Sons\"", "12", "name: 12: a name of 1 to 60 letters, digits, spaces and & ' . , + -, that begins and ends with a letter or digit")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": 0", "limits.orderLots: 0: a whole number from 1 to 100000")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": 2.5", "limits.orderLots: 2.5: a whole number from 1 to 100000")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": \"50\"", "limits.orderLots: \"50\": a whole number from 1 to 100000")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": null", "limits.orderLots: null: a whole number from 1 to 100000")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": 50, \"orderLots\": 50", "limits.orderLots: given twice: each key once")]
    [InlineData("\"sessionLoss\": 40000", "\"sessionLoss\": 1e999", "limits.sessionLoss: 1e999: a number from 0.01 to 1000000000000")]
    [InlineData("\"sessionLoss\": 40000", "\"sessionLoss\": true", "limits.sessionLoss: true: a number from 0.01 to 1000000000000")]
    [InlineData("\"limits\": {", "\"limits\": [], \"x\": {", "limits: a list: an object in braces")]
    [InlineData("\"centralDeltaBand\"", "\"deltaBand\"", "hedge.centralDeltaBand: missing: a number from 0.01 to 1000000000000")]
    [InlineData("\"hedge\": {", "\"hegde\": {", "hegde: unknown key: did you mean 'hedge'? known are $schema, name, description, headOffice, founded, motto, people, latencyMicroseconds, quoter, props, transferAgreement, hedge, limits")]
    [InlineData("\"hedge\": {", "\"hedge\": 1, \"y\": {", "hedge: 1: an object in braces, or null")]
    [InlineData("\"props\": [", "\"props\": {}, \"z\": [", "props: an object: a list of 0 to 16 objects")]
    [InlineData("\"props\": [", "\"props\": [ 5,", "props[0]: 5: an object in braces")]
    [InlineData("\"positionLimitLots\": 100", "\"positionLimitLots\": 100, \"outsideOrders\": 1", "props[0].outsideOrders: 1: true or false")]
    [InlineData("\"quiet-quoter\"", "\"quite-quoter\"", "quoter.bot: \"quite-quoter\": did you mean 'quiet-quoter'? known are quiet-quoter, loud-quoter")]
    [InlineData("\"quiet-quoter\"", "\"follower\"", "quoter.bot: \"follower\": known are quiet-quoter, loud-quoter")]
    [InlineData("\"quiet-quoter\"", "7", "quoter.bot: 7: one of quiet-quoter, loud-quoter")]
    [InlineData("\"bot\": \"quiet-quoter\", ", "", "quoter.bot: missing: one of quiet-quoter, loud-quoter")]
    [InlineData("\"widthTicks\": 4", "\"widthTicks\": 400", "quoter.parameters.widthTicks: 400: a number from 0.5 to 100, or null")]
    [InlineData("\"widthTicks\": 4", "\"widhtTicks\": 4", "quoter.parameters.widhtTicks: unknown key: did you mean 'widthTicks'? known are widthTicks, quoteLots")]
    [InlineData("\"widthTicks\": 4 }", "\"widthTicks\": 4 }, \"spread\": 1", "quoter.spread: unknown key: known are bot, parameters")]
    [InlineData("\"capacityLots\": 300", "\"capacityLots\": 300, \"reducingShare\": 0.33333", "transferAgreement.reducingShare: 0.33333: a number from 0 to 1 with at most 4 decimals")]
    [InlineData("\"capacityLots\": 300", "\"capacityLots\": 401", "transferAgreement.capacityLots: 401: at most limits.centralPositionLots, 400: transfers may not pass the central book's limit")]
    [InlineData("\"transferAgreement\": { \"capacityLots\": 300 },", "", "props[0]: an object: a transferAgreement, or outsideOrders: without either the book can never trade")]
    [InlineData("\"positionLimitLots\": 100 }", "\"positionLimitLots\": 100 }, { \"name\": \"Trend\", \"strategy\": { \"bot\": \"follower\" }, \"positionLimitLots\": 1 }", "props[1].name: \"Trend\": a name of its own: 'Trend' is taken, and case makes no difference")]
    [InlineData("\"trend\"", "\"Central\"", "props[0].name: \"Central\": a name of its own: 'Central' is taken, and case makes no difference")]
    [InlineData("\"name\": \"Test & Sons\",", "\"name\": \"Test & Sons\", \"people\": [ { \"book\": \"attic\" } ],", "people[0].book: \"attic\": a book of the firm: central, trend")]
    [InlineData("\"name\": \"Test & Sons\",", "\"name\": \"Test & Sons\", \"latencyMicroseconds\": 0.0001,", "latencyMicroseconds: 0.0001: a number from 0 to 1000000 with at most 3 decimals")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var file = _folder.Write("firm.json", Samples.Firm.With(part, other));
        Assert.Contains("firm.json: " + problem, _folder.Problems(() => FirmFile.Load(file, new TestBots())));
    }

    [Fact]
    public void Load_DeltaBandWithoutHedge_IsRefused()
    {
        var file = _folder.Write("firm.json", Samples.Firm
            .With("\"hedge\": { \"centralDeltaBand\": 100000 },", "").With("\"positionLimitLots\": 100", "\"positionLimitLots\": 100, \"deltaBand\": 5000"));
        Assert.Equal(
            ["firm.json: props[0].deltaBand: 5000: no deltaBand without hedge: nothing would hedge it"],
            _folder.Problems(() => FirmFile.Load(file, new TestBots())));
    }

    [Fact]
    public void Load_SeveralThingsWrong_TellsAllOfThemInTheOrderOfReading()
    {
        var file = _folder.Write("firm.json", Samples.Firm
            .With("\"Test & Sons\"", "\"\"").With("\"orderLots\": 50", "\"orderLots\": -1").With("\"hedge\"", "\"hegde\""));
        var problems = _folder.Problems(() => FirmFile.Load(file, new TestBots()));
        Assert.Equal(["name", "limits.orderLots", "hegde"], problems.Select(problem => problem.Split(": ")[1]));
    }

    [Fact]
    public void Load_LongValue_IsCut()
    {
        var file = _folder.Write("firm.json", Samples.Firm.With("\"Test & Sons\"", '"' + new string('x', 100) + '"'));
        var problem = Assert.Single(_folder.Problems(() => FirmFile.Load(file, new TestBots())));
        Assert.StartsWith("firm.json: name: \"" + new string('x', 56) + "...: a name", problem, StringComparison.Ordinal);
    }
}
