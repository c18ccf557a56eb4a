/** What may stand in each kind of field. Only what the engine can render: nothing else can be typed or pasted. */
import type { Extensions } from "@tiptap/core";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { FieldListing } from "./fields/fieldList";
import { EnrollButton, QrPanel, Rule } from "./nodes/blocks";
import { Field } from "./nodes/field";
import { Heading } from "./nodes/heading";
import { lists } from "./nodes/lists";
import { Bold, Italic, Link } from "./nodes/marks";
import {
  HardBreak,
  Lines,
  MailParagraph,
  Message,
  OneLine,
  PlainParagraph,
  Text,
} from "./nodes/text";
import { PlainKeys } from "./plainKeys";

const everywhere = [Text, Field, FieldListing, UndoRedo];

/** The body of a mail. */
export const mailBody: Extensions = [
  Message,
  MailParagraph,
  Heading,
  ...lists,
  EnrollButton,
  QrPanel,
  Rule,
  HardBreak,
  Bold,
  Italic,
  Link,
  Gapcursor,
  Dropcursor.configure({ class: "drop-line", color: false }),
  ...everywhere,
];

/** Subject and preheader. */
export const oneLine: Extensions = [OneLine, PlainParagraph, PlainKeys, ...everywhere];

/** A text message. */
export const textLines: Extensions = [Lines, PlainParagraph, ...everywhere];
