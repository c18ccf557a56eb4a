/**
 * The review of a pretend import: rows are checked, found, mended, left out, undone. It keeps only what is wrong and what was
 * changed; the rest is made from its row. `openSheet` puts a file behind an import's id; without it a usual one is there.
 */
import type {
  CellPlace,
  Field,
  ImportCell,
  ImportChange,
  ImportIssue,
  ImportOptions,
  ImportQuery,
  ImportRow,
  ImportRows,
  ImportSummary,
  RowState,
} from "@/bindings";
import { sendsText } from "@/components/vias";
import { becomes, type CheckRules, checkCell, type Found, importFields } from "./importChecks";
import { type FileShape, rawCell } from "./importSamples";
import { groups } from "./world";

const knownGroups = new Set([...groups, "Reception", "Pharmacy", "Facilities"]);
const plural: Record<Field, string> = {
  user_name: "names",
  email: "addresses",
  platform: "platforms",
  owned_by: "ownerships",
  group: "groups",
  domain: "domains",
  phone: "phone numbers",
  language: "languages",
  time_zone: "time zones",
  login_name: "login names",
};

interface Step {
  label: string;
  cells: { row: number; field: Field; before: string | undefined; after: string }[];
  flags: { row: number; of: "out" | "kept"; after: boolean }[];
}
type Place = Omit<CellPlace, "position">;

export class PretendSheet {
  private edits = new Map<string, string>();
  private marks = new Map<number, Map<Field, Found>>();
  private twins = new Map<number, number>();
  private out = new Set<number>();
  private kept = new Set<number>();
  private done: Step[] = [];
  private undone: Step[] = [];
  private rules: CheckRules = {
    createGroups: true,
    country: "",
    texts: false,
    groups: knownGroups,
  };
  private found: { key: string; rows: number[] } | null = null;
  private revision = 0;

  private fields: readonly Field[];

  constructor(private shape: FileShape) {
    this.fields = shape.fields ?? importFields;
  }

  review(options: ImportOptions): ImportSummary {
    const rules = {
      ...this.rules,
      createGroups: options.create_groups,
      country: options.default_country,
      texts: sendsText(options.via ?? "email"),
    };
    if (this.revision === 0 || JSON.stringify(rules) !== JSON.stringify(this.rules)) {
      this.rules = rules;
      for (let row = 0; row < this.shape.rows; row += 1) this.check(row);
      this.settle();
    }
    return this.summary();
  }

  window(query: ImportQuery, offset: number, limit: number): ImportRows {
    const rows = this.find(query);
    return {
      revision: this.revision,
      total: rows.length,
      offset,
      fields: [...this.fields],
      rows: rows.slice(offset, offset + Math.min(200, limit)).map((row) => this.row(row)),
    };
  }

  issue(query: ImportQuery, row: number, field: Field): ImportIssue {
    const mark = this.marks.get(row)?.get(field);
    const alike = mark ? this.alike(row, field) : [];
    const stops = this.stops(query);
    const duplicate = this.duplicate(row);
    return {
      line: row + 2,
      field,
      cell: this.cell(row, field),
      title: mark?.title ?? (duplicate ? "Possible duplicate" : "Nothing to fix here"),
      explanation: mark?.explanation ?? "",
      alike: alike.length,
      alike_lines: alike
        .filter((other) => other !== row)
        .slice(0, 12)
        .map((other) => other + 2),
      number: stops.findIndex((stop) => stop.row === row && stop.field === field) + 1,
      of: stops.length,
      duplicate,
    };
  }

  next(query: ImportQuery, from: CellPlace | null, forward: boolean): CellPlace | null {
    const stops = this.stops(query);
    const after = (a: Place, b: Place) =>
      a.row - b.row || importFields.indexOf(a.field) - importFields.indexOf(b.field);
    const stop = forward
      ? ((from && stops.find((stop) => after(stop, from) > 0)) ?? stops[0])
      : ((from && stops.findLast((stop) => after(stop, from) < 0)) ?? stops.at(-1));
    return stop ? { ...stop, position: Math.max(0, this.find(query).indexOf(stop.row)) } : null;
  }

  change(change: ImportChange): ImportSummary {
    const lines = (rows: readonly number[]) =>
      rows.length === 1 ? `line ${(rows[0] ?? 0) + 2}` : `${rows.length} rows`;
    const flag = (verb: string, rows: readonly number[], of: "out" | "kept", after: boolean) =>
      this.carryOut({
        label: `${verb} ${lines(rows)}`,
        cells: [],
        flags: rows.filter((row) => this[of].has(row) !== after).map((row) => ({ row, of, after })),
      });
    const twins = (rows: readonly number[]) => (rows.length > 0 ? rows : [...this.twins.keys()]);
    switch (change.kind) {
      case "edit":
        this.write("Edit", [change.row], change.field, () => change.value);
        break;
      case "fix":
        this.write("Fix", [change.row], change.field);
        break;
      case "fix_alike":
        this.write("Fix", this.alike(change.row, change.field), change.field);
        break;
      case "edit_alike":
        this.write(
          "Change",
          this.alike(change.row, change.field),
          change.field,
          () => change.value,
        );
        break;
      case "fix_all":
        this.fixAll();
        break;
      case "leave_out":
        flag("Leave out", change.rows, "out", true);
        break;
      case "leave_out_alike":
        flag("Leave out", this.alike(change.row, change.field), "out", true);
        break;
      case "take_in":
        flag("Take in", change.rows, "out", false);
        break;
      case "keep_duplicates":
        flag("Keep", twins(change.rows), "kept", true);
        break;
      case "drop_duplicates":
        flag("Leave out again", twins(change.rows), "kept", false);
        break;
      case "undo":
        this.move(this.done, this.undone, true);
        break;
      case "redo":
        this.move(this.undone, this.done, false);
        break;
    }
    return this.summary();
  }

  summary(): ImportSummary {
    const errors = new Map<Field, number>();
    const warnings = new Map<Field, number>();
    const counts = { error: 0, duplicate: 0, left_out: this.out.size, warnings: 0, fixable: 0 };
    for (const [row, marks] of this.marks) {
      const state = this.state(row);
      if (state === "left_out") continue;
      if (state === "error") counts.error += 1;
      if (state === "ready") counts.warnings += 1;
      for (const [field, mark] of marks) {
        if (mark.suggestion) counts.fixable += 1;
        const of = mark.severity === "error" ? errors : warnings;
        if (mark.severity === "error" || state === "ready") of.set(field, (of.get(field) ?? 0) + 1);
      }
    }
    for (const row of this.twins.keys()) if (this.state(row) === "duplicate") counts.duplicate += 1;
    const ready = this.shape.rows - counts.error - counts.duplicate - counts.left_out;
    const byField = (of: Map<Field, number>) =>
      importFields.flatMap((field) =>
        of.has(field) ? [{ field, count: of.get(field) ?? 0 }] : [],
      );
    const newGroup = this.rules.createGroups && ready > 0;
    return {
      revision: this.revision,
      rows: this.shape.rows,
      ready,
      errors: counts.error,
      duplicates: counts.duplicate,
      left_out: counts.left_out,
      warnings: counts.warnings,
      errors_by_field: byField(errors),
      warnings_by_field: byField(warnings),
      users: Math.round(ready * 0.97),
      new_users: Math.round(ready * 0.9),
      new_users_list: Array.from({ length: Math.min(200, Math.round(ready * 0.9)) }, (_, row) => ({
        name: this.value(row, "user_name"),
        email: this.value(row, "email"),
        invites: 1 + (row % 17 === 0 ? 1 : 0),
      })),
      new_groups: newGroup ? 1 : 0,
      new_groups_list: newGroup
        ? [{ name: "Clinical · Ward 2", invites: Math.round(ready / 9) }]
        : [],
      fixable: counts.fixable,
      undo: this.done.at(-1)?.label ?? null,
      redo: this.undone.at(-1)?.label ?? null,
    };
  }

  value(row: number, field: Field): string {
    return this.edits.get(`${row}/${field}`) ?? rawCell(this.shape, row, field);
  }

  private state(row: number): RowState {
    if (this.out.has(row)) return "left_out";
    for (const mark of this.marks.get(row)?.values() ?? [])
      if (mark.severity === "error") return "error";
    return this.twins.has(row) && !this.kept.has(row) ? "duplicate" : "ready";
  }

  private duplicate(row: number): string | null {
    const twin = this.twins.get(row);
    return twin === undefined ? null : `Identical in every field to line ${twin + 2}.`;
  }

  private cell(row: number, field: Field): ImportCell {
    const value = this.value(row, field);
    const mark = this.marks.get(row)?.get(field);
    const problem = mark && {
      code: mark.code,
      severity: mark.severity,
      message: mark.message,
      suggestion: mark.suggestion,
      chip: mark.chip,
    };
    return {
      value,
      becomes: this.state(row) === "error" ? "" : becomes(field, value),
      changed: this.edits.has(`${row}/${field}`),
      problem: problem ?? null,
    };
  }

  private row(row: number): ImportRow {
    return {
      row,
      line: row + 2,
      state: this.state(row),
      duplicate: this.duplicate(row),
      kept: this.kept.has(row),
      cells: this.fields.map((field) => this.cell(row, field)),
    };
  }

  private find(query: ImportQuery): number[] {
    const key = `${this.revision}|${query.show}|${query.field}|${query.search}`;
    if (this.found?.key === key) return this.found.rows;
    const needle = query.search.trim().toLowerCase();
    const rows: number[] = [];
    for (let row = 0; row < this.shape.rows; row += 1) {
      if (!this.shows(query, row)) continue;
      if (query.field && !this.marks.get(row)?.has(query.field)) continue;
      const hit =
        needle === "" ||
        needle === String(row + 2) ||
        importFields.some((field) => this.value(row, field).toLowerCase().includes(needle));
      if (hit) rows.push(row);
    }
    this.found = { key, rows };
    return rows;
  }

  private shows({ show }: ImportQuery, row: number): boolean {
    if (show === "all") return true;
    const state = this.state(row);
    if (show === "errors") return state === "error";
    if (show === "warnings") return state === "ready" && this.marks.has(row);
    if (show === "duplicates") return state !== "left_out" && this.twins.has(row);
    return state === show;
  }

  private stops(query: ImportQuery): Place[] {
    const rows = this.find(query);
    if (query.show === "duplicates") return rows.map((row) => ({ row, field: "user_name" }));
    const shown = new Set(rows);
    const doubts = query.show === "warnings" || query.show === "ready";
    return [...this.marks.keys()]
      .filter((row) => shown.has(row) && !this.out.has(row))
      .sort((a, b) => a - b)
      .flatMap((row) =>
        importFields.flatMap((field) => {
          const mark = this.marks.get(row)?.get(field);
          if (!mark || (query.field && query.field !== field)) return [];
          return doubts || mark.severity === "error" ? [{ row, field }] : [];
        }),
      );
  }

  private alike(row: number, field: Field): number[] {
    const mark = this.marks.get(row)?.get(field);
    if (!mark) return [row];
    return [...this.marks]
      .filter(([other, marks]) => {
        const its = marks.get(field);
        return its?.code === mark.code && its.likeness === mark.likeness && !this.out.has(other);
      })
      .map(([other]) => other)
      .sort((a, b) => a - b);
  }

  private write(verb: string, rows: number[], field: Field, value?: (row: number) => string): void {
    const cells = rows.flatMap((row) => {
      const after = value ? value(row) : this.marks.get(row)?.get(field)?.suggestion;
      return after == null
        ? []
        : [{ row, field, before: this.edits.get(`${row}/${field}`), after }];
    });
    const what =
      cells.length === 1 ? `line ${(cells[0]?.row ?? 0) + 2}` : `${cells.length} ${plural[field]}`;
    this.carryOut({ label: `${verb} ${what}`, cells, flags: [] });
  }

  private fixAll(): void {
    const cells = [...this.marks].flatMap(([row, marks]) =>
      [...marks].flatMap(([field, mark]) =>
        mark.suggestion && !this.out.has(row)
          ? [{ row, field, before: this.edits.get(`${row}/${field}`), after: mark.suggestion }]
          : [],
      ),
    );
    this.carryOut({ label: `Fix ${cells.length} cells`, cells, flags: [] });
  }

  private carryOut(step: Step): void {
    if (step.cells.length + step.flags.length === 0) return;
    this.apply(step, false);
    this.done.push(step);
    this.undone = [];
  }

  private move(from: Step[], to: Step[], back: boolean): void {
    const step = from.pop();
    if (!step) return;
    this.apply(step, back);
    to.push(step);
  }

  private apply(step: Step, back: boolean): void {
    for (const { row, field, before, after } of step.cells) {
      const value = back ? before : after;
      if (value === undefined) this.edits.delete(`${row}/${field}`);
      else this.edits.set(`${row}/${field}`, value);
      this.check(row);
    }
    for (const { row, of, after } of step.flags) {
      if (after !== back) this[of].add(row);
      else this[of].delete(row);
    }
    this.settle();
  }

  private check(row: number): void {
    const marks = new Map<Field, Found>();
    for (const field of this.fields) {
      const mark = checkCell(
        field,
        this.value(row, field),
        this.edits.has(`${row}/${field}`),
        this.rules,
      );
      if (mark) marks.set(field, mark);
    }
    if (marks.size > 0) this.marks.set(row, marks);
    else this.marks.delete(row);
  }

  /** Twins stand beside each other in the generated file. */
  private settle(): void {
    this.revision += 1;
    this.twins.clear();
    for (let row = 1; row < this.shape.rows; row += 1) {
      const same = importFields.every(
        (field) => this.value(row, field) === this.value(row - 1, field),
      );
      if (same && this.state(row) !== "error") this.twins.set(row, row - 1);
    }
  }
}
