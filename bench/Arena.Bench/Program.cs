using System.Globalization;
using Arena.Bench;

const ulong Seeds = 5;

return args switch
{
    ["exchange", var workload] => ExchangeBench.Run(workload, json: false),
    ["exchange", var workload, "--json"] => ExchangeBench.Run(workload, json: true),
    ["venue", "quotes"] => VenueBench.RunQuotes(json: false),
    ["venue", "quotes", "--json"] => VenueBench.RunQuotes(json: true),
    ["venue", var workload] => VenueBench.Run(workload, json: false),
    ["venue", var workload, "--json"] => VenueBench.Run(workload, json: true),
    ["session", var scenario, var lineup] => SessionBench.Run(scenario, lineup, json: false),
    ["session", var scenario, var lineup, "--json"] => SessionBench.Run(scenario, lineup, json: true),
    ["year", .. var year] => YearOptions.Parse(year) is { } options ? YearBench.Run(options) : Usage(),
    ["market", var scenario] => MarketBench.Run(scenario, Seeds, json: false),
    ["market", var scenario, "--json"] => MarketBench.Run(scenario, Seeds, json: true),
    ["market", var scenario, "--seeds", var seeds] => MarketBench.Run(scenario, ulong.Parse(seeds, CultureInfo.InvariantCulture), json: false),
    ["days", var scenario, var seeds] => DaysBench.Run(scenario, ulong.Parse(seeds, CultureInfo.InvariantCulture), json: false),
    ["days", var scenario, var seeds, "--json"] => DaysBench.Run(scenario, ulong.Parse(seeds, CultureInfo.InvariantCulture), json: true),
    ["scaling"] => ScalingBench.Run(json: false),
    ["scaling", "--json"] => ScalingBench.Run(json: true),
    ["scaling", var participants, var instruments] =>
        ScalingBench.Run(int.Parse(participants, CultureInfo.InvariantCulture), int.Parse(instruments, CultureInfo.InvariantCulture)),
    ["queue"] => QueueBench.Run(json: false),
    ["queue", "--json"] => QueueBench.Run(json: true),
    ["random"] => RandomBench.Run(json: false),
    ["random", "--json"] => RandomBench.Run(json: true),
    ["rmsc04"] => MarketBench.Run("arena-config/scenarios/rmsc04.json", Seeds, json: false),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Arena.Bench exchange WORKLOAD [--json]          the matching core on a file of order messages
        Arena.Bench venue WORKLOAD|quotes [--json]      a whole venue on the same file, or on generated quotes
        Arena.Bench session SCENARIO LINEUP [--json]    a whole session of a match, such as session opening-day opening-day:
                                                        paths, or names of files in arena-config
        Arena.Bench year [SCENARIO LINEUP] [--sessions 252] [--workers 2] [--json]
                                                        so many sessions, each a match, on so many threads
        Arena.Bench market SCENARIO [--json]            a scenario without firms, on five seeds; --seeds N: on N
        Arena.Bench days SCENARIO N [--json]            what N days of a scenario without firms are like
        Arena.Bench scaling [--json]                    what a message costs with more participants and instruments
        Arena.Bench queue [--json]                      ways to keep what waits in a session, on models and on recorded sessions
        Arena.Bench random [--json]                     what a random number costs, against other generators and methods
        Arena.Bench rmsc04                              the same of arena-config/scenarios/rmsc04.json
        """);
    return 2;
}
