using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Durability;

/// <summary>A command that was sent, and what it does once it is done.</summary>
internal sealed record PendingWrite(BsonDocument Command, IReadOnlyList<DocumentChange> Changes);
