import { expect, test } from "vitest";
import { readImageHeader } from "#server/media/read-image-header";

// Made by Pillow 12.3.0: 13 × 7 pixels of one colour; `turned` has Exif orientation 6, as a phone held upright writes it.
const samples = {
  png: "iVBORw0KGgoAAAANSUhEUgAAAA0AAAAHAQMAAADpvlVZAAAAA1BMVEXIHh4WiPieAAAAC0lEQVR4nGNgwAIAABUAAapll8QAAAAASUVORK5CYII=",
  gif: "R0lGODdhDQAHAIEAAMgeHgAAAAAAAAAAACwAAAAADQAHAAAIEQABCBxIsKDBgwgTKlzIsGFAADs=",
  jpeg: "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAHAA0BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJD/2Q==",
  progressive:
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wgALCAAHAA0BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/2gAIAQEAAAABh//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAQUCP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8hP//aAAgBAQAAABD/AP/EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8QP//Z",
  turned:
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAHAA0BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJD/2Q==",
  webpLossy: "UklGRjIAAABXRUJQVlA4ICYAAABwAQCdASoNAAcAB0CWJaACdAFAAAD+5AFjCaSdH8zfhR8nUAAAAA==",
  webpLossless: "UklGRh4AAABXRUJQVlA4TBEAAAAvDIABAAdQjyLXo/+BiOh/AAA=",
  webpExtended:
    "UklGRlYAAABXRUJQVlA4WAoAAAAQAAAADAAABgAAQUxQSAoAAAABB1C8iAhERP8DVlA4ICYAAABwAQCdASoNAAcAB0CWJaACdAFAAAD+5AFjCaSdH8zfhR8nUAAAAA==",
};

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
const size = { width: 13, height: 7 };

test.each([
  ["png", "image/png"],
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["progressive", "image/jpeg"],
  ["webpLossy", "image/webp"],
  ["webpLossless", "image/webp"],
  ["webpExtended", "image/webp"],
] as const)("reads the size of %s as %s", (sample, contentType) => {
  const reading = readImageHeader(bytesOf(samples[sample]));
  expect(reading).toEqual({ status: "image", header: { contentType, ...size } });
});

test("tells the size as shown when the camera has marked the photograph as turned", () => {
  const reading = readImageHeader(bytesOf(samples.turned));
  const header = { contentType: "image/jpeg", width: 7, height: 13 };
  expect(reading).toEqual({ status: "image", header });
});

test("reads from a view into a larger buffer", () => {
  const png = bytesOf(samples.png);
  const larger = new Uint8Array(png.length + 50);
  larger.set(png, 50);
  expect(readImageHeader(larger.subarray(50))).toMatchObject({ status: "image", header: size });
});

test.each(Object.entries(samples))(
  "%s is a picture whole, with or without more behind it, and never cut off",
  (_, base64) => {
    const bytes = bytesOf(base64);
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect([length, readImageHeader(bytes.subarray(0, length)).status]).not.toEqual([length, "image"]);
    }
    expect(readImageHeader(Buffer.concat([bytes, Buffer.alloc(9)])).status).toBe("image");
  },
);

test("a size of nothing, and a scan without a frame, are damaged", () => {
  const gif = bytesOf(samples.gif).fill(0, 6, 10);
  expect(readImageHeader(gif).status).toBe("damaged");
  const scanFirst = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0]);
  expect(readImageHeader(scanFirst).status).toBe("damaged");
});

test.each([
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["HTML", "<!doctype html><script>alert(1)</script>"],
  ["a photograph in HEIC", "\0\0\0\x18ftypheic"],
  ["a sound in RIFF", "RIFF\x24\0\0\0WAVEfmt "],
  ["nothing", ""],
])("%s is no picture for a page", (_, text) => {
  expect(readImageHeader(new Uint8Array(Buffer.from(text, "latin1"))).status).toBe("other");
});
