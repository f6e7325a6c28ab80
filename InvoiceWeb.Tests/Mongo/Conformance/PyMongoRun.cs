namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>Debian's package "python3-pymongo".</summary>
public sealed class PyMongoRun : ClientRun
{
    /// <summary>Debian's own, which has Debian's packages.</summary>
    private const string Interpreter = "/usr/bin/python3";

    protected override string? Missing => !File.Exists(Interpreter) || !Directory.Exists("/usr/lib/python3/dist-packages/pymongo")
        ? "PyMongo is not installed: run ./test, or install python3-pymongo."
        : null;

    protected override IReadOnlyList<string> Command(string uri) => [Interpreter, "Python/conformance.py"];
}
