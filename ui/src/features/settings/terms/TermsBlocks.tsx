/** Terms as invitees see them. What the engine read out of the Markdown, drawn; links only tell where they lead. */
import type { ReactNode } from "react";
import type { TemplateBlock, TemplateInline } from "@/bindings";
import classes from "./TermsBlocks.module.css";

export function TermsBlocks({
  blocks,
  language,
  rightToLeft,
}: {
  blocks: readonly TemplateBlock[];
  language: string;
  rightToLeft?: boolean;
}) {
  return (
    <div className={classes.sheet} lang={language} dir={rightToLeft ? "rtl" : "ltr"}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly TemplateBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and are drawn anew as a whole
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: TemplateBlock }) {
  switch (block.type) {
    case "heading":
      // Below the headings of the page itself, whatever their size.
      return (
        <h4 className={classes.heading} data-level={block.attrs.level}>
          <Words content={block.content} />
        </h4>
      );
    case "paragraph":
      return (
        <p>
          <Words content={block.content} />
        </p>
      );
    case "bulletList":
    case "orderedList": {
      const List = block.type === "bulletList" ? "ul" : "ol";
      return (
        <List>
          {block.content.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no names
            <li key={index}>
              <Blocks blocks={item.content} />
            </li>
          ))}
        </List>
      );
    }
    case "horizontalRule":
      return <hr />;
    // Terms have neither.
    case "button":
    case "qrPanel":
      return null;
  }
}

function Words({ content = [] }: { content?: readonly TemplateInline[] }) {
  return content.map((piece, index): ReactNode => {
    if (piece.type === "field") return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names
    if (piece.type === "hardBreak") return <br key={index} />;
    let words: ReactNode = piece.text;
    for (const mark of piece.marks ?? []) {
      if (mark.type === "bold") words = <strong>{words}</strong>;
      if (mark.type === "italic") words = <em>{words}</em>;
      if (mark.type === "link")
        words = (
          <span className={classes.link} title={mark.attrs.href}>
            {words}
          </span>
        );
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names
    return <span key={index}>{words}</span>;
  });
}
