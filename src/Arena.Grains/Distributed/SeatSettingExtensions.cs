using Arena.Firms;
using Arena.Sdk;

namespace Arena.Grains;

/// <summary>What a grain makes of a seat's setting.</summary>
internal static class SeatSettingExtensions
{
    /// <summary>A market to read messages into.</summary>
    public static MarketViewBuilder CreateMarket(this SeatSetting setting) =>
        new(setting.Instruments.AsSpan(), setting.SessionLength, setting.RoundInterval);
}
