using Syncropel.Outbox.Victim;

// A process for tests to kill. It says what it does on its standard output, a line each, and nothing is done before the line is out.
return args switch
{
    ["emit", var endpoint, var path, var run] => await EmitMode.RunAsync(new Uri(endpoint), path, int.Parse(run)),
    ["drain", var endpoint, var path] => await DrainMode.RunAsync(new Uri(endpoint), path),
    ["hold", var path] => HoldMode.Run(path),
    ["starve", var endpoint, var path] => StarveMode.Run(new Uri(endpoint), path),
    _ => throw new ArgumentException($"Say emit, drain, hold or starve, and not '{string.Join(' ', args)}'."),
};
