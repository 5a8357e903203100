using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arena.Bots;

namespace Arena.Configuration.Tests;

public sealed class RosterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestBots _bots = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Deal_InAnyProcess_IsTheSame()
    {
        // A hash written down holds all processes, platforms and cultures together.
        var text = RosterFile.Write(RosterDealer.Deal(50, 42, _bots), _bots);
        Assert.Equal("848aa94729accaca", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }

    [Fact]
    public void Deal_InAnotherCulture_IsTheSame()
    {
        var text = RosterFile.Write(RosterDealer.Deal(20, 42, _bots), _bots);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // The process knows the invariant culture only; one that writes numbers otherwise is made of it.
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(text, RosterFile.Write(RosterDealer.Deal(20, 42, _bots), _bots));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Deal_AnotherSeed_Differs() => Assert.NotEqual(
        RosterDealer.Deal(5, 1, _bots).Firms.Select(firm => firm.Options.Name),
        RosterDealer.Deal(5, 2, _bots).Firms.Select(firm => firm.Options.Name));

    [Fact]
    public void Deal_MoreFirms_BeginsWithTheSame()
    {
        var few = RosterDealer.Deal(10, 9, _bots).Firms.Select(firm => Canonical.Of(firm, _bots));
        var many = RosterDealer.Deal(200, 9, _bots).Firms.Take(10).Select(firm => Canonical.Of(firm, _bots));
        Assert.Equal(few, many);
    }

    [Fact]
    public void Deal_AThousand_AreAllValidWithNamesOfTheirOwn()
    {
        var bots = new InProcessBotFactory();
        var roster = RosterDealer.Deal(RosterDealer.MaximumFirms, ulong.MaxValue, bots);
        var file = _folder.Write("roster.json", RosterFile.Write(roster, bots));
        var loaded = RosterFile.Load(file, bots);
        Assert.Equal(1_000, loaded.Firms.Select(firm => firm.Options.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(Canonical.Of(roster, bots), Canonical.Of(loaded, bots));
    }

    [Fact]
    public void Deal_TwoHundred_UseEveryBotAndKeepHouse()
    {
        var bots = new InProcessBotFactory();
        var firms = RosterDealer.Deal(200, 3, bots).Firms;
        var used = firms.SelectMany(firm => firm.Options.PropBooks.Select(book => book.Strategy.Bot).Append(firm.Options.Quoter.Bot));
        Assert.Equal(
            bots.Bots.Where(bot => bot.Kind != Sdk.BotKind.Trader).Select(bot => bot.Name).Order(StringComparer.Ordinal),
            used.Distinct().Order(StringComparer.Ordinal));
        Assert.All(firms, firm => Assert.Equal(firm.Options.PropBooks.Length + 1, firm.Profile.Books.Length));
        Assert.Contains(firms, firm => firm.Options.PropBooks.IsEmpty);
        Assert.Contains(firms, firm => firm.Options.PropBooks.Length == 3);
    }

    [Fact]
    public void Load_TwoHundred_TakesLessThanASecond()
    {
        var bots = new InProcessBotFactory();
        var file = _folder.Write("roster.json", RosterFile.Write(RosterDealer.Deal(200, 3, bots), bots));
        var watch = Stopwatch.StartNew();
        RosterFile.Load(file, bots);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Deal_CountOutOfRange_Throws(int firms) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RosterDealer.Deal(firms, 1, _bots));

    [Fact]
    public void Load_DuplicateName_IsRefused()
    {
        var roster = RosterDealer.Deal(2, 1, _bots);
        var twice = roster with { Firms = [roster.Firms[0], roster.Firms[0]] };
        var file = _folder.Write("roster.json", RosterFile.Write(twice, _bots));
        Assert.Equal(
            [$"roster.json: firms[1].name: \"{roster.Firms[0].Options.Name}\": a name that no other firm has; case makes no difference"],
            _folder.Problems(() => RosterFile.Load(file, _bots)));
    }
}
