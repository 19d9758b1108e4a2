import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, html, rawHtml } from "#respondent/html";

test("prints texts, numbers, nested markup and lists, and nothing for what is absent", () => {
  const items = ["a", 0, null, undefined, false, html`<b>${"c"}</b>`];
  expect(html`<p>${items}|${true}</p>`.markup).toBe("<p>a0<b>c</b>|</p>");
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ['" onfocus="alert(1)', "&quot; onfocus=&quot;alert(1)"],
  ["' autofocus x='", "&#39; autofocus x=&#39;"],
  ["</textarea><img src=x onerror=alert(1)>", "&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;"],
  ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
  ["`tick`", "&#96;tick&#96;"],
])("escapes %s", (typed, written) => {
  expect(html`${typed}`.markup).toBe(written);
});

test("only what we vouch for stays as it is", () => {
  expect(html`${rawHtml("<i>")}`.markup).toBe("<i>");
  expect(() => html`${{ markup: "<i>" } as unknown as string}`).toThrow(TypeError);
});

test("no typed text can open a tag, close an attribute or start an entity", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const written = escapeHtml(typed);
      expect(written).not.toMatch(/[<>"'`]/);
      expect(written.replace(/&(?:amp|lt|gt|quot|#39|#96);/g, "")).not.toContain("&");
    }),
  );
});
