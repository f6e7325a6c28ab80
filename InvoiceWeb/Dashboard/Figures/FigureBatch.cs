namespace InvoiceWeb.Dashboard.Figures;

/// <summary>Edits by bucket, ready to be written at once. Not for several threads.</summary>
/// <param name="now">What would be written into buckets that are too old to be kept is left out.</param>
public sealed class FigureBatch(DateTimeOffset now)
{
    /// <summary>So many buckets may wait for a database that is away; further ones are not begun.</summary>
    public const int MaxBuckets = 20_000;

    /// <summary>Names are cut: one comes from a picture.</summary>
    public const int MaxName = 80;

    private readonly Dictionary<FigureKey, FigureEdit> edits = [];

    public IReadOnlyDictionary<FigureKey, FigureEdit> Edits => edits;

    public bool IsEmpty => edits.Values.All(edit => edit.IsEmpty);

    public void Add(FigureKind kind, DateTimeOffset at, string counter, decimal amount, string name = "") =>
        Edit(kind, at, name, edit => edit.Add(counter, amount));

    public void Peak(FigureKind kind, DateTimeOffset at, string counter, decimal value) => Edit(kind, at, "", edit => edit.Peak(counter, value));

    public void Join(FigureKind kind, DateTimeOffset at, string member) => Edit(kind, at, "", edit => edit.Join(member));

    private void Edit(FigureKind kind, DateTimeOffset at, string name, Action<FigureEdit> change)
    {
        var cut = name.Length > MaxName ? name[..MaxName] : name;
        foreach (var level in kind.Levels)
        {
            var key = new FigureKey(kind, level, level.StartOf(at), cut);
            if (kind.ExpiryOf(level, key.At) < now)
            {
                continue;
            }

            if (!edits.TryGetValue(key, out var edit) && edits.Count < MaxBuckets)
            {
                edits.Add(key, edit = new FigureEdit());
            }

            if (edit is not null)
            {
                change(edit);
            }
        }
    }
}
