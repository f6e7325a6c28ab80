namespace InvoiceWeb.Extraction.Ranking;

/// <summary>A choice whatever the type of its values: what an explanation needs.</summary>
internal interface IChoice
{
    /// <summary>As in the output of <c>extract</c>.</summary>
    string Field { get; }

    FieldModel Model { get; }

    /// <summary>What the confidence in the best value rests on; null without candidates.</summary>
    FeatureSet? Evidence { get; }

    /// <summary>What leaves the best value to a person.</summary>
    FieldDoubt? Doubt { get; }

    /// <summary>The candidates, best first.</summary>
    IEnumerable<RankedLine> Lines();
}
