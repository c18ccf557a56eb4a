/** What other programs put on the clipboard, shortened: made up, but in the shape that each of them really writes. */

/** Word: list paragraphs, a tracked change, a comment, its own namespaces. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ @font-face {font-family:Aptos;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h2 style='margin-top:8.0pt'><span lang=EN-GB style='font-family:"Aptos Display"'>Your new phone<o:p></o:p></span></h2>
<p class=MsoNormal><span lang=EN-GB style='color:#4472C4'>Hello {User name}, <b>please</b> read <i>all</i> of this.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>Charge it</span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>Open the link</span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Type the passcode</p>
<p class=MsoNormal>It <del cite="mailto:Priya" datetime="2026-03-04T10:00">costs</del><ins cite="mailto:Priya" datetime="2026-03-04T10:01">takes</ins> four&nbsp;minutes<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[PR1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_1" style='width:100pt'><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=133 height=40 src="file:///C:/Users/priya/AppData/clip_image001.png"><![endif]></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it really four?</p></div></div>
<!--EndFragment--></body></html>`;

/** Outlook: a mail laid out in tables, with a counting picture and a hidden preheader. */
export const fromOutlook = `<html><body><div style="display:none;mso-hide:all">Look inside for your code</div>
<table width="600" cellpadding="0"><tbody><tr><td style="padding:8px"><p class="MsoNormal"><strong>Service Desk</strong></p></td><td><p class="MsoNormal">Open <a href="https://help.northwind.example/start?a=1&amp;b=2" originalsrc="x" style="color:red">the help page</a></p></td></tr>
<tr><td colspan=2><font face="Arial">Ring <a href="tel:5550142">555 0142</a></font></td></tr></tbody></table>
<img src="https://track.example/o.gif" width="1" height="1" alt="">
<p><a href="javascript:alert(1)">Click here</a><script>alert(2)</script></p></body></html>`;

/** Google Docs: all inside one b that says it is not bold; looks in spans; lists with paragraphs in them. */
export const fromDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0f3e4d0b-7fff-9a77"><h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Welcome</span></h1>
<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:700;font-style:normal">Bold</span><span style="font-size:11pt;font-weight:400;font-style:italic"> slanted</span><span style="font-weight:400"> plain</span></p><br />
<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">One</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Within one</span></p></li></ul><li dir="ltr"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul></b>`;

/** A web page: landmarks, a list within a list, a form, a picture, a video, code of its own. */
export const fromWeb = `<article class="post" onclick="steal()"><header><h4 class="title">Set up</h4></header><p style="color:red">First <em>this</em>,<br>then <strong><em>that</em></strong>.</p>
<ol><li>Switch on<ul><li>Press long</li></ul></li><li>Wait</li></ol><hr>
<form><label>Name <input value="secret"></label><button>Send</button></form>
<figure><img src="https://cdn.example/pic.png" alt="A phone"><figcaption>A phone</figcaption></figure>
<video src="x.mp4"></video><a href="#top">Up</a> <a href="mailto:it@northwind.example">Write to us</a><style>p{color:red}</style></article>`;
