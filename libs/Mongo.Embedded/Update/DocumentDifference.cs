using System.Globalization;
using Mongo.Bson;

namespace Mongo.Embedded.Update;

/// <summary>What an update did, as change streams tell it: fields set, by their paths, and fields removed.</summary>
internal sealed class DocumentDifference
{
    private readonly BsonDocument _updated = new();
    private readonly BsonArray _removed = [];

    private DocumentDifference()
    {
    }

    /// <summary>Null if nothing changed.</summary>
    public static BsonDocument? Between(BsonDocument before, BsonDocument after)
    {
        if (before.Equals(after))
        {
            return null;
        }

        var difference = new DocumentDifference();
        difference.Compare(string.Empty, before, after);
        return new BsonDocument { { "updatedFields", difference._updated }, { "removedFields", difference._removed } };
    }

    private void Compare(string prefix, BsonDocument before, BsonDocument after)
    {
        foreach (var element in before)
        {
            if (!after.Contains(element.Name))
            {
                _removed.Add(prefix + element.Name);
            }
        }

        foreach (var element in after)
        {
            var path = prefix + element.Name;
            if (!before.TryGetValue(element.Name, out var old))
            {
                _updated.Set(path, element.Value);
            }
            else if (!old.Equals(element.Value))
            {
                Compare(path, old, element.Value);
            }
        }
    }

    private void Compare(string path, BsonValue before, BsonValue after)
    {
        if (before is BsonDocument oldDocument && after is BsonDocument newDocument)
        {
            Compare(path + ".", oldDocument, newDocument);
        }
        else if (before is BsonArray oldArray && after is BsonArray newArray && newArray.Count >= oldArray.Count && oldArray.Count > 0)
        {
            CompareArrays(path, oldArray, newArray);
        }
        else
        {
            _updated.Set(path, after);
        }
    }

    private void CompareArrays(string path, BsonArray before, BsonArray after)
    {
        for (var i = 0; i < after.Count; i++)
        {
            var elementPath = string.Create(CultureInfo.InvariantCulture, $"{path}.{i}");
            if (i >= before.Count)
            {
                _updated.Set(elementPath, after[i]);
            }
            else if (!before[i].Equals(after[i]))
            {
                Compare(elementPath, before[i], after[i]);
            }
        }
    }
}
