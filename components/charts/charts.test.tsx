import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarList } from "#components/charts/bar-list";
import { ColumnSeries } from "#components/charts/column-series";
import { DivergingBars } from "#components/charts/diverging-bars";
import { HeatMap } from "#components/charts/heat-map";
import { IntervalDots } from "#components/charts/interval-dots";
import { LineSeries } from "#components/charts/line-series";
import { SegmentShares } from "#components/charts/segment-shares";

const words = {
  title: "How people see it",
  note: "Question 3, base 1,453",
  summary: "Most find it tasty.",
  tableLabel: "The figures",
};
const rows = [
  { id: "a", label: "Healthy", value: 0.25, low: 0.2, high: 0.3 },
  { id: "b", label: "Tasty", value: 0.5, low: 0.45, high: 0.55 },
];
const bars = {
  ...words,
  rows,
  itemLabel: "Item",
  valueLabel: "Share",
  lowLabel: "Low",
  highLabel: "High",
};
const marks = [{ id: "s", label: "Fans", colour: "#000" }];

const charts = {
  "bar list": <BarList locale="en" {...bars} />,
  "diverging bars": (
    <DivergingBars
      locale="en"
      {...words}
      itemLabel="Item"
      valueLabel="Points"
      rows={[{ id: "a", label: "Tasty", value: -12.4 }]}
    />
  ),
  "interval dots": (
    <IntervalDots
      locale="en"
      {...words}
      itemLabel="Item"
      series={marks}
      rows={[{ id: "a", label: "Tasty", points: [{ value: 0.5 }] }]}
    />
  ),
  "column series": (
    <ColumnSeries
      locale="en"
      {...words}
      columnLabel="Day"
      series={marks}
      columns={[{ id: "1", label: "22 Nov", counts: [9] }]}
    />
  ),
  "line series": (
    <LineSeries
      locale="en"
      {...words}
      placeLabel="K"
      places={[{ id: "2", label: "2" }]}
      series={[{ ...marks[0], values: [1602.9] }]}
    />
  ),
  "segment shares": (
    <SegmentShares
      locale="en"
      {...words}
      itemLabel="Segment"
      shareLabel="Share"
      baseLabel="Base"
      segments={[{ id: "s", label: "Fans", share: 1, base: 315 }]}
    />
  ),
};

test.each(Object.entries(charts))("a %s carries its title, base line, sentence and table", (_, chart) => {
  const html = renderToStaticMarkup(chart);
  for (const text of Object.values(words)) expect(html).toContain(text);
  expect(html).toMatch(/<details.*<table.*<\/table>.*<\/details>/s);
});

test("bars start at zero, stand longest first and carry their intervals", () => {
  const html = renderToStaticMarkup(<BarList locale="en" {...bars} maximum={1} />);
  expect(html.indexOf("Tasty")).toBeLessThan(html.indexOf("Healthy"));
  expect(html).toContain("width:50%");
  expect(html).toMatch(/inset-inline-start:20%;width:(10%|9\.9+\d*%)/);
});

test("bars of a scale keep the order of the scale", () => {
  const html = renderToStaticMarkup(<BarList locale="en" {...bars} keepsOrder />);
  expect(html.indexOf("Healthy")).toBeLessThan(html.indexOf("Tasty"));
});

test("figures are written in the digits of the reader", () => {
  expect(renderToStaticMarkup(<BarList locale="fa" {...bars} />)).toContain("۵۰٪");
});

test("differences name their direction, and rounding never leaves a sign on nothing", () => {
  const difference = (value: number) =>
    renderToStaticMarkup(
      <DivergingBars
        locale="en"
        {...words}
        itemLabel="Item"
        valueLabel="Points"
        rows={[{ id: "a", label: "Tasty", value }]}
      />,
    );
  expect(difference(12.4)).toContain(">+12<");
  expect(difference(0.2)).not.toContain("+0");
});

test("a missing fit breaks the line instead of falling to zero", () => {
  const html = renderToStaticMarkup(
    <LineSeries
      locale="en"
      {...words}
      placeLabel="K"
      places={["2", "3", "4", "5"].map((id) => ({ id, label: id }))}
      series={[{ ...marks[0], values: [4, null, 2, 1] }]}
    />,
  );
  expect(html.match(/ d="([^"]*)"/)![1].match(/[ML]/g)).toEqual(["M", "M", "L"]);
});

test("a heat map names its base, shades both ways and writes significance letters", () => {
  const html = renderToStaticMarkup(
    <HeatMap
      {...words}
      locale="en"
      itemLabel="Item"
      total={{ label: "Total", base: 1453 }}
      baseLabel="Base (unweighted)"
      belowLabel="below"
      aboveLabel="above"
      columns={[
        { id: "s1", label: "Fans", base: 315, letter: "A" },
        { id: "s2", label: "Critics", base: 580, letter: "B" },
        { id: "s3", label: "Others", base: 558, letter: "C" },
      ]}
      rows={[
        {
          id: "a",
          label: "Tasty",
          total: 0.5,
          cells: [{ value: 0.71, letters: "BC" }, { value: 0.44 }, null],
        },
      ]}
    />,
  );
  expect(html).toContain("Base (unweighted)");
  for (const base of ["1,453", "315", "580"]) expect(html).toContain(base);
  expect(html).toMatch(/<td[^>]*bg-above-3[^>]*>.*?71%<sup[^>]*>BC<\/sup>/);
  expect(html).toMatch(/<td[^>]*bg-below-1[^>]*>[^/]*44%/);
});

test("a study without any response still draws its axis", () => {
  const html = renderToStaticMarkup(
    <ColumnSeries locale="en" {...words} columnLabel="Day" series={marks} columns={[]} />,
  );
  expect(html).not.toMatch(/NaN|Infinity/);
  const empty = renderToStaticMarkup(
    <IntervalDots locale="en" {...words} itemLabel="Item" series={marks} rows={[]} />,
  );
  expect(empty).not.toMatch(/NaN|Infinity/);
  expect(renderToStaticMarkup(<BarList locale="en" {...bars} rows={[]} />)).not.toMatch(/NaN|Infinity/);
});
