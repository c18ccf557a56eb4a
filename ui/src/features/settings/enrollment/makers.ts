/** Makers of Android devices to choose from; names that are the same in every language. Any other may be typed. */
export const makers: string[] = [
  "Fairphone",
  "Google",
  "HMD Global",
  "Honeywell",
  "Motorola",
  "OnePlus",
  "Samsung",
  "Sony",
  "Xiaomi",
  "Zebra",
];
