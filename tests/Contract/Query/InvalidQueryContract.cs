using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Query;

public abstract class InvalidQueryContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Theory]
    [InlineData("judged_by")]
    [InlineData("parents")]
    [InlineData("kind")]
    [InlineData("body")]
    [InlineData("body.")]
    [InlineData("body..a")]
    [InlineData("body.a.")]
    [InlineData("body.a b")]
    [InlineData("body.é")]
    [InlineData("Body.a")]
    [InlineData("Clock")]
    [InlineData("")]
    public async Task A_path_that_is_no_field_is_refused_by_name(string path)
    {
        foreach (string query in new[] { $$$"""{"filter":{"$not":{"{{{path}}}":1} } }""", $$$"""{"sort":{"{{{path}}}":1}}""" })
        {
            Answer answer = (await Client.Query(query)).MustBeError(HttpStatusCode.BadRequest, "UNKNOWN_FIELD");

            Assert.Equal(path, answer.Details.GetProperty("field").GetString());
            Assert.Contains($"'{path}'", answer.Text("message"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"filter":{"body.n":N}}""", "$.filter['body.n']")]
    [InlineData("""{"filter":{"body.n":{"$lte":N}}}""", "$.filter['body.n']['$lte']")]
    [InlineData("""{"filter":{"body.n":{"$ne":N}}}""", "$.filter['body.n']['$ne']")]
    [InlineData("""{"filter":{"$not":{"body.n":{"$in":[1,N]}}}}""", "$.filter['$not']['body.n']['$in'][1]")]
    public async Task A_number_that_is_longer_than_any_is_refused_with_its_place(string query, string path)
    {
        string document = query.Replace("N", "-" + new string('7', 1001), StringComparison.Ordinal);
        Answer answer = (await Client.Query(document)).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");

        Assert.Equal(path, answer.Details.GetProperty("path").GetString());
        Assert.Contains("has 1001 digits", answer.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"filter":{"body.year":{"$between":[1,2]}}}""", "$.filter['body.year']['$between']", "unknown operator '$between'")]
    [InlineData("""{"filter":{"body.year":{"gt":1}}}""", "$.filter['body.year'].gt", "unknown operator 'gt'")]
    [InlineData("""{"filter":{"body.year":{"$not":{"$gt":1}}}}""", "$.filter['body.year']['$not']", "combinator under a field")]
    [InlineData("""{"filter":{"$nor":[{}]}}""", "$.filter['$nor']", "unknown combinator '$nor'")]
    [InlineData("""{"filter":{"$gt":1}}""", "$.filter['$gt']", "operator without a field")]
    [InlineData("""{"filter":[]}""", "$.filter", "is an array")]
    [InlineData("""{"filter":null}""", "$.filter", "is null")]
    [InlineData("""{"filter":{"body.year":{}}}""", "$.filter['body.year']", "has no operator")]
    [InlineData("""{"filter":{"body.year":[1]}}""", "$.filter['body.year']", "is an array")]
    [InlineData("""{"filter":{"body.year":{"$eq":{"a":1}}}}""", "$.filter['body.year']['$eq']", "is an object")]
    [InlineData("""{"filter":{"body.year":{"$ne":[1]}}}""", "$.filter['body.year']['$ne']", "is an array")]
    [InlineData("""{"filter":{"body.year":{"$gt":null}}}""", "$.filter['body.year']['$gt']", "only numbers and strings")]
    [InlineData("""{"filter":{"body.year":{"$lte":true}}}""", "$.filter['body.year']['$lte']", "only numbers and strings")]
    [InlineData("""{"filter":{"body.year":{"$in":1}}}""", "$.filter['body.year']['$in']", "array of values")]
    [InlineData("""{"filter":{"body.year":{"$nin":[1,[2]]}}}""", "$.filter['body.year']['$nin'][1]", "is an array")]
    [InlineData("""{"filter":{"body.year":{"$like":1}}}""", "$.filter['body.year']['$like']", "a pattern")]
    [InlineData("""{"filter":{"body.year":{"$ilike":"a\\"}}}""", "$.filter['body.year']['$ilike']", "backslash")]
    [InlineData("""{"filter":{"body.year":{"$exists":1}}}""", "$.filter['body.year']['$exists']", "true or false")]
    [InlineData("""{"filter":{"$and":[]}}""", "$.filter['$and']", "at least one filter")]
    [InlineData("""{"filter":{"$or":{}}}""", "$.filter['$or']", "at least one filter")]
    [InlineData("""{"filter":{"$or":[{},{"$and":[7]}]}}""", "$.filter['$or'][1]['$and'][0]", "a filter is an object")]
    [InlineData("""{"filter":{"$not":[{}]}}""", "$.filter['$not']", "a filter is an object")]
    [InlineData("""{"where":{}}""", "$.where", "no member of a query")]
    [InlineData("""{"thread":7}""", "$.thread", "thread's name")]
    [InlineData("""{"sort":["clock"]}""", "$.sort", "is an array")]
    [InlineData("""{"sort":{"clock":0}}""", "$.sort.clock", "-1 (descending)")]
    [InlineData("""{"sort":{"clock":"asc"}}""", "$.sort.clock", "-1 (descending)")]
    [InlineData("""{"limit":0}""", "$.limit", "from 1 to 1000")]
    [InlineData("""{"limit":1001}""", "$.limit", "from 1 to 1000")]
    [InlineData("""{"limit":"10"}""", "$.limit", "from 1 to 1000")]
    [InlineData("""{"offset":-1}""", "$.offset", "from 0")]
    [InlineData("""{"offset":1.5}""", "$.offset", "from 0")]
    [InlineData("""{"explain":"yes"}""", "$.explain", "true or false")]
    [InlineData("[]", "$", "send one JSON object")]
    [InlineData("", "$", "at byte 0")]
    [InlineData("""{"limit":1,"limit":2}""", "$.limit", "at byte 11")]
    [InlineData("""{"filter":{"body.a":"\udc00"}}""", "$.filter['body.a']", "lone surrogate")]
    public async Task A_query_that_makes_no_sense_is_refused_with_its_place(string query, string path, string expected)
    {
        Answer answer = (await Client.Query(query)).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");

        Assert.Equal(path, answer.Details.GetProperty("path").GetString());
        Assert.Contains(expected, answer.Text("message"), StringComparison.Ordinal);
    }
}
