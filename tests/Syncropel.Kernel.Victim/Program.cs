using Syncropel.Kernel.Victim;

// A process for tests to kill. It says what it does on its standard output, a line each, and nothing is done before the line is out.
return args switch
{
    ["write", var path, var run] => await WriteMode.RunAsync(path, int.Parse(run)),
    ["hold", var path] => await HoldMode.RunAsync(path),
    _ => throw new ArgumentException($"Say write or hold, and not '{string.Join(' ', args)}'."),
};
