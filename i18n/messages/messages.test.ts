import { createTranslator, IntlErrorCode } from "use-intl/core";
import { expect, test } from "vitest";
import { type MessageArea, messagesOf } from "#i18n/messages";

function keysOf(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [path];
  return Object.entries(value as object).flatMap(([key, child]) =>
    keysOf(child, path ? `${path}.${key}` : key),
  );
}

function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:one|other|few|many|zero|two|=\d+)\s*)\{(\w+)[,}]/g)].map(
    (match) => match[1],
  );
  return [...new Set(names)].sort();
}

function messageAt(area: unknown, path: string): string {
  return path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], area) as string;
}

const areas = Object.keys(messagesOf("en")) as MessageArea[];

test.each(areas)("%s has the same keys in Persian and English", (area) => {
  expect(keysOf(messagesOf("fa")[area]).sort()).toEqual(keysOf(messagesOf("en")[area]).sort());
});

test.each(areas)("%s takes the same arguments in Persian and English", (area) => {
  for (const path of keysOf(messagesOf("en")[area])) {
    const [fa, en] = [messageAt(messagesOf("fa")[area], path), messageAt(messagesOf("en")[area], path)];
    expect([path, argumentsOf(fa)]).toEqual([path, argumentsOf(en)]);
  }
});

test.each(areas)("%s can be formatted", (area) => {
  for (const locale of ["fa", "en"] as const) {
    const unreadable: string[] = [];
    const t = createTranslator({
      locale,
      messages: messagesOf(locale)[area] as Record<string, string>,
      onError: ({ code, message }) => {
        if (code === IntlErrorCode.INVALID_MESSAGE) unreadable.push(message);
      },
    });
    for (const path of keysOf(messagesOf(locale)[area])) t(path);
    expect(unreadable).toEqual([]);
  }
});

test.each(areas)("%s is written with Persian letters, not Arabic ones", (area) => {
  for (const path of keysOf(messagesOf("fa")[area])) {
    expect([path, messageAt(messagesOf("fa")[area], path)]).not.toEqual([
      path,
      expect.stringMatching(/[يك]/),
    ]);
  }
});
