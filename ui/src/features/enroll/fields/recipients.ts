/** Adding to and taking from the people of a draft. Pure: lists in, lists out. */
import type { RecipientDraft } from "@/bindings";
import { t } from "@/words";
import { mostRecipients } from "../draft";
import { addressKey } from "./addresses";

export interface Added {
  recipients: readonly RecipientDraft[];
  /** What was left out, in words; blank when nothing was. */
  words: string;
}

export function addRecipients(
  present: readonly RecipientDraft[],
  more: readonly RecipientDraft[],
): Added {
  const keys = new Set(present.map((person) => addressKey(person.email)));
  const recipients = [...present];
  const twice: string[] = [];
  let over = 0;
  for (const person of more) {
    const key = addressKey(person.email);
    if (key !== "" && keys.has(key)) {
      twice.push(person.name || person.email);
    } else if (recipients.length >= mostRecipients) {
      over += 1;
    } else {
      keys.add(key);
      recipients.push(person);
    }
  }
  const words: string[] = [];
  if (twice.length === 1) words.push(t("enroll-already-chosen", { name: twice[0] ?? "" }));
  if (twice.length > 1) words.push(t("enroll-people-already-chosen", { n: twice.length }));
  if (over > 0) {
    words.push(t("enroll-left-out", { n: over, most: mostRecipients }));
  }
  return { recipients, words: words.join(" ") };
}

export function replaceRecipient(
  present: readonly RecipientDraft[],
  index: number,
  person: RecipientDraft,
): readonly RecipientDraft[] {
  return present.map((before, at) => (at === index ? person : before));
}

export function withPhone(
  present: readonly RecipientDraft[],
  index: number,
  phone: string,
): readonly RecipientDraft[] {
  return present.map((person, at) => (at === index ? { ...person, phone } : person));
}

export function withoutRecipient(
  present: readonly RecipientDraft[],
  index: number,
): readonly RecipientDraft[] {
  return present.filter((_, at) => at !== index);
}
