using InvoiceWeb.Extraction.Formats;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>Which of day and month comes first where a date leaves it open.</summary>
/// <param name="isMonthFirstThere">Whether the document's country writes the month first.</param>
/// <param name="dates">All dates of the document, in both readings where there are two.</param>
internal sealed class DateOrder(bool isMonthFirstThere, IReadOnlyList<WrittenDate> dates)
{
    // The third of March tells nothing: it reads the same both ways.
    private readonly bool _dayFirst = dates.Any(d => d is { Form: DateForm.DayMonthYear, Value.Day: > 12 });
    private readonly bool _monthFirst = dates.Any(d => d is { Form: DateForm.MonthDayYear, Value.Day: > 12 });

    /// <summary>Whether a date that can be read in one way only settles the order for the others.</summary>
    public bool IsProven => _dayFirst != _monthFirst;

    /// <summary>Whether it is read as the document's other dates are, or, where they do not tell, as its country does. What leaves nothing open is.</summary>
    public bool Expects(WrittenDate date) => !date.IsAmbiguous || (date.Form == DateForm.MonthDayYear) == (IsProven ? _monthFirst : isMonthFirstThere);
}
