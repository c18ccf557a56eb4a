/** A row of the file as an invite for one person, so that its text can be written before the batch is made. */
import type { Field, ImportOptions, ImportRows, InviteDraft } from "@/bindings";
import { platforms } from "@/components/platforms";
import { ownedByCells, platformCells } from "../cellWords";

/** `null` when there is no such row. */
export function rowDraft(found: ImportRows, options: ImportOptions): InviteDraft | null {
  const cells = found.rows[0]?.cells;
  if (!cells) return null;
  const value = (field: Field) => {
    const cell = cells[found.fields.indexOf(field)];
    return cell ? cell.becomes || cell.value : "";
  };
  const platform = platforms.find((one) => platformCells[one] === value("platform"));
  return {
    platform: platform ?? "neutral",
    owned_by: value("owned_by") === ownedByCells.personal ? "personal" : "corporate",
    recipients: [{ name: value("user_name"), email: value("email"), phone: value("phone") }],
    group: value("group"),
    domain: value("domain"),
    devices_each: 1,
    valid_hours: options.valid_hours,
    via: options.via,
    language: options.language,
    time_zone: options.time_zone,
  };
}
