/** A generated file of people: every value follows from its row, so a million rows take no memory. */
import type { Field, ImportView } from "@/bindings";

const first = [
  "Priyanka",
  "Colin",
  "Lucía",
  "Joseph",
  "Margit",
  "Daniel",
  "Petra",
  "Samuel",
  "Yusuf",
  "Anneke",
  "Farah",
  "Brian",
  "Mei-Ling",
  "Olumide",
  "Freya",
  "Gareth",
  "Ines",
];
const last = [
  "Desai",
  "Mercer",
  "Herrera",
  "Adeyemi",
  "Halvorsen",
  "Okonkwo",
  "Vogel",
  "Katz",
  "Demir",
  "de Vries",
  "Haddad",
  "Castell",
  "Zhao",
];
const groups = [
  "Clinical · Ward 4",
  "Home care · North",
  "Reception",
  "Radiology",
  "Finance",
  "Pharmacy",
  "Clinical · Ward 2",
  "Facilities",
];
const spoken = ["en", "en", "", "es", "en", "de"];
const platforms = ["iOS", "Android", "macOS", "Windows", "Android", "iOS", "neutral"];

export interface FileShape {
  rows: number;
  /** Rows that need fixing, spread evenly. */
  errors: number;
  duplicates: number;
  warnings: number;
  /** Everybody has a phone number. */
  phones?: boolean;
  /** What it says of each person, in the order of the grid; every field when left out. */
  fields?: readonly Field[];
}

/** The shape of a file of that many rows: roughly three errors in a thousand. */
export function usualFile(rows: number): FileShape {
  return {
    rows,
    errors: Math.round(rows / 290),
    duplicates: Math.round(rows / 700),
    warnings: Math.round(rows / 1000),
  };
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^a-zA-Z]/g, "")
    .toLowerCase();

/** The nth of `count` rows spread over the file, or -1. `from` keeps kinds apart. */
function nth(row: number, rows: number, count: number, from: number): number {
  if (count === 0) return -1;
  const step = Math.max(1, Math.floor(rows / count));
  const at = row - Math.min(from, step - 1);
  return at >= 0 && at % step === 0 && at / step < count ? at / step : -1;
}

/** What stands in the file. */
export function rawCell(shape: FileShape, row: number, field: Field): string {
  const { rows, fields } = shape;
  if (fields && !fields.includes(field)) return "";
  // A duplicate repeats the row above in full.
  if (nth(row, rows, shape.duplicates, 71) >= 0 && row > 0) return rawCell(shape, row - 1, field);
  const slip = nth(row, rows, shape.errors, 212);
  const doubt = nth(row, rows, shape.warnings, 40);
  const given = first[row % first.length] ?? "";
  const family = last[(row * 5 + Math.floor(row / first.length)) % last.length] ?? "";
  const personal = row % 3 !== 1;
  const local = `${plain(given).charAt(0)}.${plain(family)}${row > 220 ? row % 9973 : ""}`;
  if (field === "login_name") return "";
  switch (field) {
    case "user_name":
      return `${given} ${family}`;
    case "email":
      if (slip >= 0 && slip % 7 === 1) return `${local}@gmial.com`;
      if (slip >= 0 && slip % 14 === 5) return "";
      if (slip >= 0 && slip % 14 === 11) return `${local}@northwind`;
      return `${local}@northwind.example`;
    case "platform":
      if (slip >= 0 && [0, 2, 3, 6].includes(slip % 7)) return "IPhone";
      return platforms[row % platforms.length] ?? "iOS";
    case "owned_by":
      if (slip >= 0 && slip % 14 === 12) return "BYOD";
      return personal ? "Personal" : "Corporate";
    case "group":
      if (slip >= 0 && slip % 14 === 4) return "Fiance";
      return row % 11 === 5 ? "" : (groups[row % groups.length] ?? "");
    case "domain":
      return row % 2 ? "northwind.example" : "";
    case "phone":
      if (doubt >= 0) return doubt % 2 ? "020 7946 0958" : "+1-111";
      return shape.phones || row % 4 === 0 ? `+49 30 ${1_000_000 + row}` : "";
    case "language":
      return doubt >= 0 && doubt % 3 === 2 ? "eng" : (spoken[row % spoken.length] ?? "");
    case "time_zone":
      if (doubt >= 0 && doubt % 6 === 1) return "Berlin";
      return row % 9 === 3 ? "Europe/Berlin" : "";
  }
}

/** The opened and mapped file that those rows come from. */
export function sampleImport(shape: FileShape, more: Partial<ImportView> = {}): ImportView {
  const column = (name: string, field: Field | null) => ({ name, field, samples: [] });
  return {
    id: "import-1",
    file_name: "March onboarding.csv",
    kind: "csv",
    bytes: 92 * shape.rows + 90,
    sha256: "9f2c41d7b8e05a6c3f1d9e7742b0c85a6be31f20d94c7a58e1b6034f7c29da10",
    dialect: {
      encoding: "utf-8",
      bom: false,
      delimiter: ",",
      line_ends: "LF",
      has_header: true,
      overridden: { encoding: null, delimiter: null, has_header: null, sheet: null },
    },
    sheets: [],
    sheet: null,
    rows: shape.rows,
    first_rows: [],
    columns: [
      column("USER NAME", "user_name"),
      column("EMAIL ADDRESS", "email"),
      column("PLATFORM TYPE", "platform"),
      column("OWNED BY", "owned_by"),
      column("GROUP NAME", "group"),
      column("DOMAIN NAME", "domain"),
      column("PHONE NUMBER", "phone"),
      column("LANGUAGE", "language"),
      column("TIME ZONE", "time_zone"),
      column("COST CENTRE", null),
    ],
    constants: [],
    missing: [],
    remembered: false,
    notes: [],
    earlier: null,
    ...more,
  };
}
