namespace InvoiceWeb.Dashboard;

/// <summary>How far back the dashboard looks, and with it how finely.</summary>
public enum DashboardRange
{
    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>24 hours.</summary>
    Day,

    /// <summary>7 days.</summary>
    Week,

    /// <summary>30 days.</summary>
    Month,

    /// <summary>12 months.</summary>
    Year,
}
