using System.Net;
using System.Text;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Admin.Users;

[Collection(PagesCollection.Name)]
public sealed class ImportTests(IdleProduct product)
{
    private readonly string mark = Guid.NewGuid().ToString("n")[..12];

    [Theory]
    [InlineData("name,email,role\nMara Voss,mara.{0}@example.test,employee\nJonas Klein,jonas.{0}@example.test,ADMIN\n")]
    [InlineData("\uFEFFRole;E-Mail is here;EMAIL;Name\r\n;x; mara.{0}@example.test ;Mara Voss\r\nadmin;x;jonas.{0}@example.test;\"Klein, Jonas\"\r\n")]
    public async Task Post_GoodTable_InvitesEverybodyAndShowsTheLinksOnce(string table)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await SendAsync(admin, Fill(table));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var links = (await Browser.ParseAsync(response)).QuerySelectorAll("td.mono").Select(cell => new Uri(cell.TextContent.Trim()).AbsolutePath).ToList();
        links.Count.ShouldBe(2);
        (await CountAsync(admin)).ShouldBe(2);
        using var jonas = new Browser(product);
        using var set = await jonas.SubmitAsync(links[1], "form.form", ("Password", Browser.Password));
        set.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var signedIn = await jonas.SignInAsync($"jonas.{mark}@example.test", Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await jonas.PageAsync("/admin")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_SomeLinesFlawed_NamesEachAndAddsNobody()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var taken = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await SendAsync(
            admin,
            Fill($"name,email,role\nGood,good.{{0}}@example.test,\nNo Address,nobody,\n,noname.{{0}}@example.test,\nOdd,odd.{{0}}@example.test,boss\nTwice,GOOD.{{0}}@example.test,\nTaken,{taken},\n"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = (await Browser.ParseAsync(response)).QuerySelectorAll(".import-errors li").Select(line => line.TextContent).ToList();
        errors.Count.ShouldBe(5);
        errors[0].ShouldStartWith("Line 3: “nobody” is not an e-mail address");
        errors[1].ShouldStartWith("Line 4: The name is missing");
        errors[2].ShouldStartWith("Line 5: “boss” is not a role");
        errors[3].ShouldStartWith("Line 6: This address stands in line 2 already");
        errors[4].ShouldStartWith($"Line 7: {taken} has an account already");
        (await CountAsync(admin)).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "name the columns")]
    [InlineData("Mara,mara@example.test\n", "name the columns")]
    [InlineData("name,email\n", "nobody in this file")]
    [InlineData("name,email\n\"Mara,mara@example.test\n", "cannot be read as CSV")]
    public async Task Post_NoTable_SaysWhatIsExpected(string table, string problem)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await SendAsync(admin, table);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".import-errors")!.TextContent.ShouldContain(problem);
    }

    [Fact]
    public async Task Post_TooManyPeople_IsRefused()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var table = new StringBuilder("name,email\n");
        for (var i = 0; i < 501; i++)
        {
            table.Append("P,p").Append(i).Append('.').Append(mark).Append("@example.test\n");
        }

        using var response = await SendAsync(admin, table.ToString());

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CountAsync(admin)).ShouldBe(0);
    }

    private string Fill(string table) => table.Replace("{0}", mark, StringComparison.Ordinal);

    private async Task<int> CountAsync(Browser admin) => (await admin.PageAsync($"/admin/users?q={mark}")).QuerySelectorAll("tbody tr").Length;

    private static async Task<HttpResponseMessage> SendAsync(Browser admin, string table)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        form.Add(file, "Table", "people.csv");
        return await admin.PostAsHtmxAsync("/admin/users/import", form);
    }
}
