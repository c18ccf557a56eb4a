/** Files that the pretend engine finds wherever it is asked to look, by their names, and what it reads in them. */
import type { AppError, Field, ImportColumn, ImportReading, ImportView } from "@/bindings";
import { refusal } from ".";

export type PretendImport = Omit<ImportView, "missing" | "earlier">;

const people = [
  ["Priyanka Desai", "p.desai", "iOS", "Personal", "Clinical · Ward 4"],
  ["Colin Mercer", "c.mercer", "Android", "Personal", "Home care · North"],
  ["Lucía Herrera", "l.herrera", "Neutral", "Corporate", "Reception"],
  ["Joseph Adeyemi", "j.adeyemi", "Windows", "", "Radiology"],
  ["Margit Halvorsen", "m.halvorsen", "macOS", "Corporate", "Finance"],
  ["Whitlock, Dana", "d.whitlock", "iOS", "Personal", "Sales"],
] as const;

const fields: Record<string, Field> = {
  USERNAME: "user_name",
  NAME: "user_name",
  EMAILADDRESS: "email",
  EMAIL: "email",
  PLATFORMTYPE: "platform",
  PLATFORM: "platform",
  OWNEDBY: "owned_by",
  GROUPNAME: "group",
  GROUP: "group",
  DOMAINNAME: "domain",
  PHONENUMBER: "phone",
  LANGUAGE: "language",
  TIMEZONE: "time_zone",
  LOGINNAME: "login_name",
};

const automatic: ImportReading = { encoding: null, delimiter: null, has_header: null, sheet: null };

/** Why a file of that name cannot be read; null when it can. */
export function whyUnreadable(name: string): AppError | null {
  const why: Record<string, [message: string, hint: string]> = {
    "empty.csv": ["The file is empty.", "Choose a file with a header and at least one row."],
    "photo.csv": [
      "This is not a text file: it looks like a picture.",
      "Save the list as CSV or as an Excel workbook (.xlsx).",
    ],
    "huge.csv": [
      "The file has 412 MB; up to 256 MB are read.",
      "Split it into several files, or leave out columns that are not needed.",
    ],
  };
  const [message, hint] = why[name] ?? [];
  return message ? refusal("invalid_input", message, { field: "file", hint }) : null;
}

function columnsOf(header: readonly string[], rows: readonly string[][]): ImportColumn[] {
  const taken = new Set<Field>();
  return header.map((name, column) => {
    const known = fields[name.toUpperCase().replace(/[^A-Z]/g, "")];
    const field = known && !taken.has(known) ? known : null;
    if (field) taken.add(field);
    const samples = rows.map((row) => row[column] ?? "").filter((value) => value !== "");
    return { name, field, samples: samples.slice(0, 3) };
  });
}

/** A file from its header and first rows. */
export function importOf(
  file_name: string,
  lines: readonly string[][],
  more: Partial<PretendImport> = {},
): PretendImport {
  const [header = [], ...rows] = lines;
  const columns = columnsOf(header, rows);
  const unused = columns.filter((column) => column.field === null).map((column) => column.name);
  return {
    id: `import-${file_name}`,
    file_name,
    kind: "csv",
    bytes: 1_104_220,
    sha256: "9f2c41d7b8e05a6c3f1d9e7742b0c85a6be31f20d94c7a58e1b6034f7c29da10",
    dialect: {
      encoding: "utf-8",
      bom: false,
      delimiter: ",",
      line_ends: "CRLF",
      has_header: true,
      overridden: automatic,
    },
    sheets: [],
    sheet: null,
    rows: rows.length,
    first_rows: rows.slice(0, 20).map((cells, index) => ({ line: index + 2, cells })),
    columns,
    constants: [],
    remembered: false,
    notes: unused.length > 0 ? [`Not used: ${unused.join(", ")}.`] : [],
    ...more,
  };
}

const header = ["USER NAME", "EMAIL ADDRESS", "PLATFORM TYPE", "OWNED BY", "GROUP NAME"];
const onboarding = Array.from({ length: 20 }, (_, index) => {
  const [name, mailbox, platform, owned, group] = people[index % people.length] ?? people[0];
  const again = index < people.length ? "" : String(index);
  return [name, `${mailbox}${again}@northwind.example`, platform, owned, group, "NW-204"];
});

/** What stands in a file of that name; every name that is not special is the same long list. */
export function fileNamed(name: string): PretendImport {
  if (name === "no platform.csv") {
    const lines = [["Name", "E-mail", "Cost centre"], ...onboarding.map((row) => row.slice(0, 3))];
    return importOf(
      name,
      lines.map((row, at) => (at ? [row[0], row[1], "NW-204"] : row)) as string[][],
      {
        rows: 240,
        bytes: 9_120,
      },
    );
  }
  if (name.endsWith(".xlsx")) {
    return importOf(name, [header, ...onboarding.map((row) => row.slice(0, 5))], {
      kind: "xlsx",
      bytes: 48_310,
      rows: 812,
      sheets: ["Starters", "Leavers", "Notes"],
      sheet: 0,
      remembered: name.startsWith("known"),
      dialect: {
        encoding: "",
        bom: false,
        delimiter: "",
        line_ends: "",
        has_header: true,
        overridden: automatic,
      },
    });
  }
  return importOf(name, [[...header, "COST CENTRE"], ...onboarding], {
    rows: 12_000,
    notes: [
      "Not used: COST CENTRE.",
      "3 rows have fewer cells than the header; what is missing is read as blank.",
    ],
    remembered: name.startsWith("known"),
  });
}
