using System.Security.Claims;
using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>Notes who is there, by the id of the account: whoever asked for something while signed in.</summary>
public static class Attendance
{
    public static IApplicationBuilder UseAttendance(this IApplicationBuilder app)
    {
        var book = app.ApplicationServices.GetRequiredService<FigureBook>();
        return app.Use((context, next) =>
        {
            if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
            {
                book.Note((batch, now) => batch.Join(FigureKind.People, now, id));
            }

            return next(context);
        });
    }
}
