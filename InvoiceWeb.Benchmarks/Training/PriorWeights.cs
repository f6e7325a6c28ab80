namespace InvoiceWeb.Benchmarks.Training;

/// <summary>
/// What is known without any document: weight decay pulls to these instead of to zero, so that a rule that few labelled documents
/// happen to show (a date under "due date" is not the day of issue) holds all the same.
/// </summary>
internal static class PriorWeights
{
    public static readonly IReadOnlyDictionary<string, double> Number = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["label.announced"] = 3,
        ["label.bare"] = 1,
        ["label.other"] = -2,
        ["shape.date"] = -1,
        ["line.ofDate"] = 2,
        ["shape.amount"] = -1,
        ["shape.time"] = -1,
        ["shape.percent"] = -1,
    };

    public static readonly IReadOnlyDictionary<string, double> Date = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["label.issue"] = 3,
        ["label.date"] = 1,
        ["label.other"] = -4,
        ["order.expected"] = 2,
        ["order.unexpected"] = -2,
        ["order.confirmed"] = 2,
        ["value.future"] = -2,
    };

    public static readonly IReadOnlyDictionary<string, double> Total = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["left.Total"] = 2,
        ["left.Payable"] = 2,
        ["left.Subtotal"] = -1,
        ["left.Tax"] = -2,
        ["left.Change"] = -3,
        ["left.Cash"] = -1,
        ["left.Quantity"] = -2,
        ["sum.proof"] = 2,
        ["sum.statedRounded"] = 1.5,
        ["sum.statedUnrounded"] = -1,
        ["sum.openRounded"] = -4,
        ["sum.beforePrepaid"] = 1,
        ["sum.afterPrepaid"] = -2,
        ["sum.afterDiscount"] = 1,
        ["sum.beforeDiscount"] = -1,
        ["paid.exactly"] = 1,
        ["form.repaired"] = -1,
        ["value.outlier"] = -3,
    };

    public static readonly IReadOnlyDictionary<string, double> Vendor = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["party.sellerAbove"] = 2,
        ["party.sellerLeft"] = 2,
        ["party.buyerAbove"] = -3,
        ["party.buyerLeft"] = -3,
        ["party.isHeading"] = -2,
        ["sender.line"] = 2,
        ["sender.address"] = -3,
        ["shape.legalForm"] = 2,
        ["shape.address"] = -2,
        ["shape.town"] = -2,
        ["shape.sentence"] = -1,
        ["value.domain"] = 2,
        ["value.echo"] = 1,
        ["line.amount"] = -2,
        ["line.labels"] = -1,
        ["form.domainOnly"] = 1,
    };

    public static readonly IReadOnlyDictionary<string, double> DueDate = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["touching.DueDate"] = 2,
        ["left.DueDate"] = 2,
        ["above.DueDate"] = 2,
        ["abovefar.DueDate"] = 1,
        ["term.days"] = 1,
        ["term.only"] = 5,
        ["term.discounted"] = -2,
        ["order.unexpected"] = -3,
        ["value.earlier"] = -4,
        ["value.issued"] = -1,
    };

    public static readonly IReadOnlyDictionary<string, double> Tax = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["left.Tax"] = 2,
        ["sum.net"] = 1,
        ["sum.labelledNet"] = 1,
        ["sum.rate"] = 1,
        ["rate.sumOfNets"] = 2,
        ["rate.oneOfSeveral"] = -2,
        ["value.large"] = -2,
        ["value.total"] = -3,
    };

    /// <summary>For the confidence in a choice.</summary>
    public static readonly IReadOnlyDictionary<string, double> Certainty = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["share"] = 1,
        ["reader.slip"] = -2,
        ["label.other"] = -2,
        ["sum.rounded"] = -1.5,
        ["sum.unrounded"] = -1.5,
        ["sum.proof"] = 0.5,
        ["form.repaired"] = -1,
        ["order.unexpected"] = -1,
        ["second.agrees"] = 1,
        ["second.differs"] = -2,
        ["second.steady"] = 0.5,
        ["second.wavers"] = -2,
        ["value.near"] = -1.5,
    };
}
