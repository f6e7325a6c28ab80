namespace Mongo.Embedded.Query;

/// <summary>A field of a projection: shown or hidden as a whole, or with fields of its own.</summary>
internal sealed class ProjectionNode
{
    private readonly Dictionary<string, ProjectionNode> _children = new(StringComparer.Ordinal);

    public ProjectionOperation? Operation { get; private set; }

    public bool IsEmpty => _children.Count == 0;

    public bool HasElementMatch => Operation?.IsElementMatch == true || _children.Values.Any(child => child.HasElementMatch);

    public ProjectionNode? Find(string name) => _children.GetValueOrDefault(name);

    public void Add(FieldPath path, ProjectionOperation operation)
    {
        var node = this;
        foreach (var part in path.Parts)
        {
            if (node.Operation is not null)
            {
                throw Collision(path);
            }

            if (!node._children.TryGetValue(part, out var child))
            {
                child = new ProjectionNode();
                node._children.Add(part, child);
            }

            node = child;
        }

        if (node.Operation is not null || !node.IsEmpty)
        {
            throw Collision(path);
        }

        node.Operation = operation;
    }

    private static CommandException Collision(FieldPath path) => new(ErrorCode.Location31250, $"Path collision at {path}");
}
