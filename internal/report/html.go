package report

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"backlog/internal/term"
	"backlog/internal/trends"
)

// HTML writes the page as one file that loads nothing and runs nothing: its
// policy allows its own style, by its hash, and forbids everything else.
func (s Page) HTML(w io.Writer) error {
	page, err := template.New("page").Funcs(template.FuncMap{
		"figure": figureHTML, "change": changeHTML, "number": number, "count": term.Count, "short": short,
	}).Parse(pageHTML + signsHTML + regionHTML + chartHTML)
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(style))
	return page.Execute(w, struct {
		Page
		Style   template.CSS
		Policy  string
		Caution string
		None    string
		Views   []view
	}{
		Page: s, Style: template.CSS(style), Caution: caution, None: notRecorded, Views: s.views(),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'",
	})
}

// view is a region as the template wants it.
type view struct {
	Region
	Chart            chart
	Score, ScoreNote string
	Physio           bool
	None             string
	Unit             string // of the first column of the table
}

func (s Page) views() []view {
	list := make([]view, len(s.Regions))
	for i, r := range s.Regions {
		v := view{Region: r, Chart: chartOf(s, r, fmt.Sprintf("chart-%d", i+1)), Physio: s.For == Physio, None: notRecorded, Unit: "Week of"}
		v.Score, v.ScoreNote = r.NowText()
		if r.ByMonth {
			v.Unit = "Month"
		}
		list[i] = v
	}
	return list
}

// figureHTML returns a value with how much it rests on in small print.
func figureHTML(f trends.Figure) template.HTML {
	if !f.Known() {
		return "–"
	}
	return template.HTML(fmt.Sprintf("%s <small>(%d)</small>", number(f.Value), f.N))
}

// changeHTML is figureHTML with a sign.
func changeHTML(f trends.Figure) template.HTML {
	if !f.Known() {
		return "–"
	}
	return template.HTML(fmt.Sprintf("%s <small>(%d)</small>", signed(f.Value), f.N))
}

const pageHTML = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{{.Title}}: {{.Subtitle}}</title>
<style>{{.Style}}</style>
</head>
<body{{if .Dense}} class="dense"{{end}}>
<main>
<header>
<h1>{{.Title}}</h1>
<p class="of">{{.Subtitle}}</p>
<p class="name"><span class="blank">Name</span><span>{{.Person}}</span><span>as of {{.Made.Text}}</span><span>{{.Caution}}</span></p>
</header>
{{if .Alarm}}<section class="alarm" aria-labelledby="alarm">
<h2 id="alarm">{{.Alarm}}</h2>
<ul class="plain">{{range .Signs.Calling}}<li><span class="tag high">{{.Heading}}</span>{{.Text}} <span class="quiet">{{.Asks}}</span></li>
{{end}}{{range .Signs.Open}}<li><span class="tag high">open</span>{{.Text}} <span class="quiet">{{.Asks}}</span></li>
{{end}}{{with .Signs.Elsewhere}}<li>{{.}}</li>
{{end}}</ul>
</section>
{{end -}}
{{if .Questions}}<section class="ask" aria-labelledby="ask">
<h3 id="ask">What I want to ask</h3>
<ol>{{range .Questions}}<li>{{.}}</li>{{end}}</ol>
</section>
{{end -}}
{{with .Overview}}<table class="overview">
<thead><tr>{{range index . 0}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range slice . 1}}<tr>{{range $i, $cell := .}}{{if $i}}<td>{{$cell}}</td>{{else}}<th scope="row">{{$cell}}</th>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
{{end -}}
{{if eq .For "gp"}}{{template "signs" .}}{{end -}}
{{range .Views}}{{template "region" .}}{{end -}}
{{if .Empty}}<p>{{.EmptyText}}</p>
{{end -}}
{{if ne .For "gp"}}{{template "signs" .}}{{end -}}
{{if .Treated}}<section aria-labelledby="else">
<h3 id="else">What else I did</h3>
<p>{{.TreatedText}}</p>
</section>
{{end -}}
{{if .Notes}}<section aria-labelledby="notes">
<h3 id="notes">Notes</h3>
<ul class="plain">{{range .Notes}}<li><b>{{short .Day}}</b> {{.What}}: {{.Text}}</li>{{end}}</ul>
</section>
{{end -}}
<footer>
<p>Pain: 0 none to 10 worst imaginable (NRS-11). In brackets: how many scores, sessions or days a figure rests on. 2 points are the
smallest change that matters (Farrar 2001); part of any fall happens by itself.{{if .NotesLeft}} {{count .NotesLeft "note"}} left out.{{end}}</p>
{{with .Signs.SourceText 32}}<p>Sources of the rules: {{.}}. In full: backlog guide red-flags.</p>
{{end}}</footer>
</main>
</body>
</html>
`

const signsHTML = `{{define "signs"}}<div class="pair">
<section aria-labelledby="signs">
<h3 id="signs">Warning signs</h3>
{{with .Signs}}{{with .Verdict}}<p>{{.}}</p>
{{end}}{{with .Others}}<ul class="plain">{{range .}}<li><span class="tag">{{.Heading}}</span>{{.Text}} <span class="quiet">{{.Rule}}</span></li>
{{end}}</ul>
{{end}}{{if .Before}}<p>Earlier: {{range $i, $r := .Before}}{{if $i}}; {{end}}{{$r.Words}} <span class="quiet">{{$r.Rule}}</span>{{end}}.</p>
{{end}}{{with .Uncited}}<p>Reported and not ended: {{range $i, $s := .}}{{if $i}}; {{end}}{{$s.Text}}{{end}}.</p>
{{end}}{{with .Over}}<p>Ended: {{range $i, $s := .}}{{if $i}}; {{end}}{{$s.Text}}{{end}}.</p>
{{end}}{{if .Denied}}<p>Asked, and not there: {{range $i, $s := .Denied}}{{if $i}}; {{end}}{{$s.Text}}{{end}}.</p>
{{end}}<p class="quiet">{{.Unrecorded}}</p>
{{end}}</section>
<div>
<section aria-labelledby="health">
<h3 id="health">Health, as told</h3>
{{with .Health.Given}}<p>{{range $i, $f := .}}{{if $i}}; {{end}}{{$f.Label}}: <b>{{$f.Value}}</b>{{end}}</p>
{{end}}{{if ne .For "gp"}}{{with .NotGivenText}}<p class="quiet">{{.}}</p>{{end}}{{end}}</section>
<section aria-labelledby="seen">
<h3 id="seen">Seen by a professional</h3>
{{with .Signs.Seen}}<ul class="plain">{{range .}}<li><b>{{short .Day}}</b> {{.Text}}</li>{{end}}</ul>
{{else}}<p>{{.None}} in this period</p>
{{end}}</section>
</div>
</div>
{{if eq .For "gp"}}{{with .NotGivenText}}<p class="quiet">{{.}}</p>
{{end}}{{end}}{{end}}`

const regionHTML = `{{define "region"}}{{$v := .}}<section class="region" aria-labelledby="{{.Chart.ID}}-name">
<h2 id="{{.Chart.ID}}-name">{{.Title}}</h2>
<p class="where">{{with .Where}}{{.}} · {{end}}{{.SidesText}} · {{.BeganText}} · {{count .Sessions "session"}}, {{count .Readings "reading"}}, {{count .Days "day"}}</p>
<dl class="tiles">
<div><dt>{{.NowLabel}}</dt><dd><b>{{.Score}}</b><small>{{.ScoreNote}}</small></dd></div>
<div><dt>Typical</dt><dd>{{if .Typical.Known}}<b>{{number .Typical.Value}}</b><small>median of {{.Typical.N}}</small>{{else}}<b>–</b><small>{{.None}}</small>{{end}}</dd></div>
<div><dt>Worst</dt><dd>{{if .Scores}}<b>{{.Worst}}</b><small>({{.Scores}})</small>{{else}}<b>–</b><small>{{.None}}</small>{{end}}</dd></div>
<div><dt>Least</dt><dd>{{if .Scores}}<b>{{.Least}}</b><small>({{.Scores}})</small>{{else}}<b>–</b><small>{{.None}}</small>{{end}}</dd></div>
<div><dt>Interference</dt><dd>{{if .Interference.Known}}<b>{{number .Interference.Value}}</b><small>median of {{.Interference.N}}</small>{{else}}<b>–</b><small>{{.None}}</small>{{end}}</dd></div>
</dl>
<p>{{.ChangeText}}</p>
{{if .Chart.Columns}}{{template "chart" .Chart}}
<table>
<caption>Before (with readings), after: medians; worst, least: of every score; change: mean; interference: how much pain interfered with the day, 0 to 10.</caption>
<thead><tr><th scope="col">{{.Unit}}</th><th scope="col">Logged</th><th scope="col">Before</th><th scope="col">Worst</th><th scope="col">Least</th><th scope="col">After</th><th scope="col">Change</th><th scope="col">Inter&shy;fer&shy;ence</th></tr></thead>
<tbody>
{{range .Rows}}<tr><th scope="row">{{.Label $v.ByMonth}}</th>{{if .Empty}}<td class="gap" colspan="7">nothing logged</td>{{else}}<td>{{.Logged}}</td><td>{{figure .Before}}</td><td>{{if .Scores}}{{.Worst}}{{else}}–{{end}}</td><td>{{if .Scores}}{{.Least}}{{else}}–{{end}}</td><td>{{figure .After}}</td><td>{{change .Change}}</td><td>{{figure .Interference}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
{{end}}<h3>What was tried</h3>
{{if .Tried}}<table>
<thead><tr><th scope="col">Massage</th><th scope="col">Sessions</th><th scope="col">Minutes</th>{{if .Physio}}<th scope="col">Each</th>{{end}}<th scope="col">Mean before → after</th><th scope="col">Mean relief</th><th scope="col">Eased by 2+</th></tr></thead>
<tbody>
{{range .Tried}}<tr><th scope="row">{{.Name}}{{if .Worse}} <span class="tag high">worse after 2 of the last 3</span>{{end}}</th><td>{{.Sessions}}</td><td>{{.Minutes}}</td>{{if $v.Physio}}<td>{{.Each}}</td>{{end}}<td>{{if .Relief.Known}}{{number .Before.Value}} → {{number .After.Value}}{{else}}–{{end}}</td><td>{{figure .Relief}}</td><td>{{.EasedText}}</td></tr>
{{end}}</tbody>
</table>
{{else}}<p>No massage was logged here: readings only.</p>
{{end}}</section>
{{end}}`

const chartHTML = `{{define "chart"}}{{$c := .}}<figure>
<svg class="chart" role="img" height="{{.Height}}" aria-labelledby="{{.ID}}-title" aria-describedby="{{.ID}}-desc">
<title id="{{.ID}}-title">{{.Title}}</title>
<desc id="{{.ID}}-desc">{{.Desc}}</desc>
<defs><pattern id="{{.ID}}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="7"></line></pattern></defs>
<g aria-hidden="true">
{{range .Grid}}<line class="grid" x1="0%" x2="100%" y1="{{.Y}}" y2="{{.Y}}"></line><text x="0" y="{{.Y}}" dx="-7" dy="4" text-anchor="end">{{.Label}}</text>
{{end}}{{range .Columns}}{{if .Gap}}<rect x="{{.Left}}" y="{{$c.Top}}" width="{{.Width}}" height="{{$c.Plot}}" fill="url(#{{$c.ID}}-hatch)"></rect>
{{end}}<line class="tick" data-day="{{.Day}}" x1="{{.Date}}" x2="{{.Date}}" y1="{{$c.Bottom}}" y2="{{$c.TickY}}"></line>
{{end}}{{range .Flags}}<line class="stem" data-day="{{.Day}}" x1="{{.X}}" x2="{{.X}}" y1="{{.Top}}" y2="{{.Foot}}"></line>
{{end}}{{range .Columns}}{{if .Known}}<line class="reach" x1="{{.X}}" x2="{{.X}}" y1="{{.Worst}}" y2="{{.Least}}"></line><svg x="{{.X}}" y="0"><path class="reach" d="M-5 {{.Worst}}H5M-5 {{.Least}}H5"></path></svg>
{{end}}{{end}}{{range .Lines}}<line class="{{if .After}}after{{else}}before{{end}}" x1="{{.X1}}" y1="{{.Y1}}" x2="{{.X2}}" y2="{{.Y2}}"></line>
{{end}}{{range .Columns}}{{$x := .X}}{{$y := .Before}}{{if .HasAfter}}<svg x="{{.X}}" y="{{.After}}"><path class="diamond" d="M0-5.5 5.5 0 0 5.5-5.5 0Z"></path></svg>
{{end}}{{if .Known}}<circle class="dot" cx="{{.X}}" cy="{{.Before}}" r="5.5"></circle>{{with .BeforeText}}<text class="value" x="{{$x}}" y="{{$y}}" dx="8" dy="-7">{{.}}</text>{{end}}
{{end}}{{if .Label}}<text x="{{.Date}}" y="{{$c.LabelY}}" text-anchor="middle">{{.Label}}</text>{{end}}{{end}}{{range .Flags}}<svg x="{{.X}}" y="{{.Y}}">{{if eq .Kind "event"}}<rect class="badge" x="-8" y="-8" width="16" height="16"></rect>{{else if eq .Kind "seen"}}<circle class="badge" r="8.5"></circle>{{else}}<path class="badge warning" d="M0-11 10.5 7.5H-10.5Z"></path>{{end}}<text class="letter" y="4" text-anchor="middle">{{.Letter}}</text></svg>
{{end}}</g>
</svg>
<ul class="legend" aria-hidden="true">
<li><svg><line class="before" x1="0" x2="22" y1="6" y2="6"></line><circle class="dot" cx="11" cy="6" r="5"></circle></svg>before, median</li>
<li><svg><line class="after" x1="0" x2="22" y1="6" y2="6"></line><path class="diamond" d="M11 1 16 6 11 11 6 6Z"></path></svg>after, median</li>
<li><svg><path class="reach" d="M11 0V12M6 0H16M6 12H16"></path></svg>worst to least</li>
{{if .HasGap}}<li><svg><rect width="22" height="12" fill="url(#{{.ID}}-hatch)"></rect></svg>nothing logged</li>
{{end}}</ul>
{{if .Marks}}<ul class="marks">{{range .Marks}}<li><b>{{.Letter}}</b> {{short .Day}} {{.Words}}</li>
{{end}}</ul>
{{end}}</figure>{{end}}`
