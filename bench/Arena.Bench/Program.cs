using Arena.Bench;

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
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Arena.Bench exchange WORKLOAD [--json]          the matching core on a file of order messages
        Arena.Bench venue WORKLOAD|quotes [--json]      a whole venue on the same file, or on generated quotes
        Arena.Bench session SCENARIO LINEUP [--json]    a whole session of a match, such as
                                                        arena-config/scenarios/opening-day.json arena-config/lineups/opening-day.json
        """);
    return 2;
}
