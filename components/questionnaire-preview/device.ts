/** What a page is tried on: width and height in CSS pixels. */
export const devices = {
  phoneSmall: [360, 740],
  phone: [390, 844],
  tablet: [768, 1024],
  desktop: [1280, 800],
} as const;
export type Device = keyof typeof devices;
export const deviceNames = Object.keys(devices) as Device[];
