import type { ImportOptions, ImportSummary, ImportView } from "@/bindings";
import { BulkFrame } from "../BulkFrame";
export function SendStep(_: { view: ImportView; summary: ImportSummary; options: ImportOptions }) {
  return <BulkFrame step="send">soon</BulkFrame>;
}
