using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>Schemas as teams have them: odd names, words of C#, objects in lists in objects, and null wherever it may be.</summary>
public class RealSchemaTests
{
    private const string Order = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://shop.example/order",
          "kind": "shop.sales.order", "act": "DO", "title": "An order", "type": "object",
          "properties": {
            "order-id": { "type": "string", "format": "uuid" },
            "customer": { "type": "object", "required": ["e-mail"], "properties": {
              "e-mail": { "type": ["string", "null"] },
              "address": { "type": ["object", "null"], "properties": {
                "zip": { "type": "string", "pattern": "^\\d{5}(-\\d{4})?$" },
                "geo": { "type": ["object", "null"], "required": ["lat"], "properties": {
                  "lat": { "type": "number", "minimum": -90, "maximum": 90 } } } } } } },
            "lines": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false, "required": ["qty"],
              "properties": { "qty": { "type": "integer", "exclusiveMinimum": 0 },
                "price": { "type": ["number", "null"], "multipleOf": 0.01 },
                "tags": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } } } },
            "status": { "enum": ["new", "paid", null] }, "class": { "type": "string" }, "event": { "type": "string" },
            "Task": { "type": "string" }, "Object": { "type": "string" }, "string": { "type": "string" }, "clone": { "type": "boolean" }
          },
          "required": ["order-id", "customer", "lines", "status"]
        }
        """;

    private const string Log = """
        {
          "kind": "ops.log.entry.v3", "act": "KNOW", "type": "object", "required": ["@timestamp"],
          "properties": {
            "@timestamp": { "type": "string", "format": "date-time" }, "log.level": { "enum": ["DEBUG", "INFO"] },
            "http.response.status_code": { "type": ["integer", "null"], "minimum": 100, "exclusiveMaximum": 600 },
            "error": { "type": ["object", "null"], "required": ["type"], "properties": {
              "type": { "type": "string" }, "kind": { "type": "string" },
              "stack": { "type": ["array", "string"], "items": { "type": "string" } } } },
            "namespace": { "type": "string" }, "_id": { "type": "string" }, "__v": { "type": "integer" }
          }
        }
        """;

    private const string Route = """
        {
          "kind": "fleet.gps.route", "type": "object", "required": ["crs", "features"],
          "properties": {
            "crs": { "const": "EPSG:4326" },
            "bbox": { "type": ["array", "null"], "items": { "type": "number" }, "minItems": 4, "maxItems": 4 },
            "features": { "type": "array", "items": { "type": "object", "required": ["type", "geometry"], "properties": {
              "type": { "const": "Feature" }, "properties": { "type": "object" },
              "geometry": { "type": ["object", "null"], "required": ["type", "coordinates"], "properties": {
                "type": { "enum": ["Point", "LineString"] },
                "coordinates": { "type": "array", "items": { "type": "array", "items": { "type": "number" } } } } } } } }
          }
        }
        """;

    [Fact]
    public void An_order_comes_back_and_is_checked_to_its_depth()
    {
        BodyProbe probe = GeneratorHarness.Load(("shop.sales.order.kind.json", Order)).Body;
        const string Start = "\"order-id\":\"123e4567-e89b-12d3-a456-426614174000\",\"status\":null,";
        probe.RoundTrip(Start + """
            "customer":{"e-mail":null,"address":null,"vip":true},"lines":[{"qty":1,"price":null,"tags":null}],
            "class":"a","event":"b","Task":"c","Object":"d","string":"e","clone":true
            """);
        probe.RoundTrip(Start + """
            "customer":{"e-mail":"a@b","address":{"zip":"12345","geo":{"lat":48.1,"alt":500}}},
            "lines":[{"qty":1,"price":9.99,"tags":["a",null]}]
            """);
        Assert.Equal(
            [
                "$.customer.address.zip pattern", "$.customer.address.geo.lat maximum",
                "$.lines[1].qty exclusiveMinimum", "$.lines[1].price multipleOf",
            ],
            probe.Violations(Start + """
                "customer":{"e-mail":null,"address":{"zip":"x","geo":{"lat":91}}},"lines":[{"qty":1},{"qty":0,"price":0.001}]
                """));
        Assert.Equal("$.lines[0].sku", probe.Misfit(Start + "\"customer\":{\"e-mail\":null},\"lines\":[{\"qty\":1,\"sku\":\"a\"}]").Path);
    }

    [Fact]
    public void A_log_entry_comes_back_and_is_checked_to_its_depth()
    {
        BodyProbe probe = GeneratorHarness.Load(("ops.log.entry.v3.kind.json", Log)).Body;
        const string Start = "\"@timestamp\":\"2026-11-20T12:30:00.125+02:00\"";
        probe.RoundTrip(Start + """
            ,"http.response.status_code":null,"error":null,"namespace":"n","_id":"1","__v":0,"trace.id":[1]
            """);
        probe.RoundTrip(Start + ",\"log.level\":\"INFO\",\"error\":{\"type\":\"IO\",\"kind\":\"x\",\"stack\":[\"a\",\"b\"],\"code\":7}");
        Assert.Equal(
            ["$['http.response.status_code'] exclusiveMaximum"], probe.Violations(Start + ",\"http.response.status_code\":600"));
    }

    [Fact]
    public void A_route_comes_back_and_is_checked_to_its_depth()
    {
        BodyProbe probe = GeneratorHarness.Load(("fleet.gps.route.kind.json", Route)).Body;
        probe.RoundTrip("""
            "crs":"EPSG:4326","bbox":null,"features":[{"type":"Feature","properties":{"b":1,"a":[]},"geometry":null},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[[11.5,48.1],[]]}}]
            """);
        Assert.Equal(["$.bbox minItems"], probe.Violations("\"crs\":\"EPSG:4326\",\"features\":[],\"bbox\":[1,2]"));
        Assert.Equal(
            "$.features[0].type",
            probe.Misfit("\"crs\":\"EPSG:4326\",\"features\":[{\"type\":\"feature\",\"geometry\":null}]").Path);
    }
}
