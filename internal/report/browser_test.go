package report

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// browser starts a real browser, once for a test, with a profile of its own.
func browser(t *testing.T) context.Context {
	t.Helper()
	found := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			found = path
			break
		}
	}
	if found == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("there is no browser here, and the page is shown in none")
		}
		t.Skip("there is no browser here")
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(found), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.Headless, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("hide-scrollbars", true), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.WSURLReadTimeout(2 * time.Minute),
	}
	allocated, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(allocated, chromedp.WithErrorf(func(string, ...any) {})) // an event that this version does not know is no error
	t.Cleanup(end)
	return ctx
}

// written writes a page into a file and returns its address.
func written(t *testing.T, s Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.HTML(&b); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

// do runs an action, eval a script, and call a command of the browser's protocol.
func do[T any](t *testing.T, ctx context.Context, action chromedp.Action[T]) T {
	t.Helper()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func eval[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	return do(t, ctx, chromedp.Evaluate[T](script))
}

func call[P, R any](t *testing.T, ctx context.Context, command cdp.Command[P, R], params P) R {
	t.Helper()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// shown gives the page a window of so many pixels, and a colour scheme.
func shown(t *testing.T, ctx context.Context, width int64, scheme string) {
	t.Helper()
	call(t, ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 2, Mobile: width < 800})
	call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
}

// TestPageInABrowser opens the page as a person does: it loads nothing but itself,
// it is styled, its policy is kept, it fits a phone and a tablet and twice the
// letters, and a screen reader finds the chart by name and the table below it.
func TestPageInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	ctx := browser(t)
	address := written(t, New(full(t)))
	var mutex sync.Mutex
	var requests, complaints []string
	if err := chromedp.Listen(ctx, func(event any) {
		mutex.Lock()
		defer mutex.Unlock()
		switch event := event.(type) {
		case *network.EventRequestWillBeSent:
			requests = append(requests, event.Request.URL)
		case *log.EventEntryAdded:
			complaints = append(complaints, event.Entry.Text)
		}
	}); err != nil {
		t.Fatal(err)
	}
	call(t, ctx, network.Enable, network.EnableParams{})
	call(t, ctx, log.Enable, cdp.Empty{})
	do(t, ctx, chromedp.Navigate(address))
	do(t, ctx, chromedp.Sleep(300*time.Millisecond))

	nodes := call(t, ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
	border := eval[string](t, ctx, `getComputedStyle(document.querySelector('header')).borderBottomWidth`)
	if border != "2px" {
		t.Errorf("the page is not styled: its own policy may forbid its style (border of the head %q, want 2px)", border)
	}
	roles := map[string][]string{}
	for _, node := range nodes {
		role := plain(node.Role)
		roles[role] = append(roles[role], plain(node.Name)+" | "+plain(node.Description))
	}
	chart := strings.Join(roles["image"], "\n")
	if len(roles["image"]) != 1 || !strings.Contains(chart, "Pain in the deep buttock, 12 Oct to 22 Nov 2026 (42 days) | Weekly medians of pain") {
		t.Errorf("a screen reader finds the images\n%s\nwant one chart with its name and description", chart)
	}
	if len(roles["table"]) != 2 || len(roles["columnheader"]) < 13 || len(roles["rowheader"]) < 9 {
		t.Errorf("a screen reader finds %d tables, %d column heads and %d row heads, want 2, 13 and 9 or more", len(roles["table"]), len(roles["columnheader"]), len(roles["rowheader"]))
	}
	if heads := strings.Join(roles["heading"], "\n"); !strings.Contains(heads, "Pain and self-massage diary") || !strings.Contains(heads, "Left deep buttock") || !strings.Contains(heads, "What I want to ask") {
		t.Errorf("a screen reader finds the headings\n%s", heads)
	}

	// 640 is a window of 1280 with the letters twice as large.
	for _, width := range []int64{360, 640, 800, 1280} {
		shown(t, ctx, width, "light")
		scroll := eval[int64](t, ctx, `document.documentElement.scrollWidth`)
		low := eval[[]string](t, ctx, `[...document.querySelectorAll('th,td,dd,dt,p,li,h1,h2,h3,caption')].filter(e =>
			getComputedStyle(e).display != 'inline' && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.trim())`)
		if scroll > width || len(low) > 0 {
			t.Errorf("at %d px the page is %d px wide, and these overflow: %q", width, scroll, low)
		}
	}

	var paper, ink [2]string
	for i, scheme := range []string{"light", "dark"} {
		shown(t, ctx, 800, scheme)
		paper[i] = eval[string](t, ctx, `getComputedStyle(document.body).backgroundColor`)
		ink[i] = eval[string](t, ctx, `getComputedStyle(document.body).color`)
	}
	if paper[0] == paper[1] || paper[0] == ink[0] || paper[1] == ink[1] {
		t.Errorf("light is %s on %s, dark %s on %s", ink[0], paper[0], ink[1], paper[1])
	}

	mutex.Lock()
	defer mutex.Unlock()
	if len(requests) != 1 || requests[0] != address {
		t.Errorf("the page asked for %q, want itself only", requests)
	}
	if len(complaints) > 0 {
		t.Errorf("the browser complains: %q", complaints)
	}
}

func plain(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	return strings.Trim(string(v.Value), `"`)
}

// Six weeks of one region are one page of A4, and one of Letter, for every
// reader; two regions flow on.
func TestPageOnPaper(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	ctx := browser(t)
	gp, physio := full(t), full(t)
	gp.For, physio.For = GP, Physio
	for _, c := range []struct {
		name  string
		ask   Request
		pages int
	}{
		{"anybody", full(t), 1},
		{"gp", gp, 1},
		{"physio", physio, 1},
		{"two regions", several(t, "erector-spinae"), 2},
		{"three regions", several(t, "erector-spinae", "neck"), 3},
		{"five findings", alarming(t), 1},
	} {
		do(t, ctx, chromedp.Navigate(written(t, New(c.ask))))
		for _, paper := range []struct {
			name          string
			width, height float64
		}{{"A4", 210 / 25.4, 297 / 25.4}, {"Letter", 8.5, 11}} {
			on := true
			pdf := call(t, ctx, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: paper.width, PaperHeight: paper.height, PrintBackground: &on, PreferCSSPageSize: &on}).Data
			if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1)); n != c.pages {
				t.Errorf("%s: %d pages of %s, want %d", c.name, n, paper.name, c.pages)
			}
			if folder := os.Getenv("BACKLOG_PICTURES"); folder != "" {
				os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%s.pdf", strings.ReplaceAll(c.name, " ", "-"), paper.name)), pdf, 0o600)
			}
		}
	}
	if folder := os.Getenv("BACKLOG_PICTURES"); folder != "" {
		pictures(t, ctx, folder)
	}
}

// pictures leaves what the page looks like in a folder, for a person to look at:
// BACKLOG_PICTURES=/tmp/pictures go test ./internal/report -run Paper.
func pictures(t *testing.T, ctx context.Context, folder string) {
	t.Helper()
	do(t, ctx, chromedp.Navigate(written(t, New(full(t)))))
	for _, c := range []struct {
		name, scheme string
		width        int64
	}{{"phone", "light", 360}, {"phone-dark", "dark", 360}, {"tablet", "light", 800}, {"tablet-dark", "dark", 800}} {
		shown(t, ctx, c.width, c.scheme)
		png := do(t, ctx, chromedp.FullScreenshot(100))
		if err := os.WriteFile(filepath.Join(folder, c.name+".png"), png, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// On the chart a day has one place, for the tick of a date and for what happened on
// it, and a short week is as narrow as it is. Nothing that is drawn reaches out of the
// figure, so that no page break, which leaves figures whole, cuts it.
func TestChartInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	ctx := browser(t)
	short := alarming(t)
	short.Period.From = today - 43 // a Saturday: its week has two days
	short.Entries = append([]sessions.Entry{{Kind: sessions.Event, Day: today - 41, Note: "slipped", Side: guide.Right}}, short.Entries...)
	for i, request := range []Request{short, several(t, "erector-spinae", "neck")} {
		do(t, ctx, chromedp.Navigate(written(t, New(request))))
		for _, c := range []struct {
			media string
			width int64
		}{{"screen", 360}, {"screen", 1280}, {"print", 700}} {
			call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: c.media})
			call(t, ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: c.width, Height: 900, DeviceScaleFactor: 2})
			faults := eval[[]string](t, ctx, `[...document.querySelectorAll('figure')].flatMap((figure, n) => {
				const box = figure.getBoundingClientRect(), faults = [], middle = e => { const b = e.getBoundingClientRect(); return b.left + b.width / 2 }
				for (const e of figure.querySelectorAll('.badge,.dot,.reach,.diamond,.tick,text')) {
					const b = e.getBoundingClientRect(), w = parseFloat(getComputedStyle(e).strokeWidth) || 0
					if (e.closest('.legend') == null && (b.top - 2 * w < box.top || b.bottom + w > box.bottom)) faults.push('chart ' + n + ': ' + e.outerHTML + ' reaches out of the figure')
				}
				const ticks = Object.fromEntries([...figure.querySelectorAll('.tick')].map(e => [e.dataset.day, middle(e)]))
				for (const e of figure.querySelectorAll('.stem')) if (e.dataset.day in ticks && Math.abs(middle(e) - ticks[e.dataset.day]) > 0.1) faults.push('a mark of ' + e.dataset.day + ' is not above its date')
				const days = Object.keys(ticks).sort(), day = (a, b) => (new Date(b) - new Date(a)) / 864e5, from = ticks[days[0]]
				const wide = (ticks[days.at(-1)] - from) / day(days[0], days.at(-1))
				for (const d of days) if (Math.abs(ticks[d] - from - wide * day(days[0], d)) > 0.2) faults.push(d + ' is not where its day is')
				if (getComputedStyle(figure).breakInside != 'avoid' && matchMedia('print').matches) faults.push('a page break may cut the figure')
				return faults
			})`)
			scroll := eval[int64](t, ctx, `document.documentElement.scrollWidth`)
			if scroll > c.width {
				faults = append(faults, fmt.Sprintf("it is %d px wide", scroll))
			}
			if len(faults) > 0 {
				t.Errorf("page %d, %s of %d px: %s", i, c.media, c.width, strings.Join(faults, "\n"))
			}
			above := eval[int64](t, ctx, `[...document.querySelectorAll('.stem')].filter(e => [...document.querySelectorAll('.tick')].some(t => t.dataset.day == e.dataset.day)).length`)
			if above == 0 {
				t.Errorf("page %d marks no day that has a tick", i)
			}
		}
	}
}
