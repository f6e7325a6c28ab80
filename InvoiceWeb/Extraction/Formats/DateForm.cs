namespace InvoiceWeb.Extraction.Formats;

/// <summary>How a date is written.</summary>
internal enum DateForm
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,

    /// <summary>With the month's name.</summary>
    Named,

    /// <summary>Eight digits without separators.</summary>
    Compact,
}
