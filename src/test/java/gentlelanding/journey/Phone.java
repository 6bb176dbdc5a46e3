package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser in one person's hand; it keeps a picture of every page it passes, and counts what that took. */
final class Phone implements AutoCloseable {

    private static final Dimension HAND = new Dimension(390, 844);
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final ChromeDriver browser;
    private final Traffic traffic;
    private final String address;
    private int taps;
    private int typed;

    private Phone(ChromeDriver browser, String address) {
        this.browser = browser;
        this.traffic = new Traffic(browser);
        this.address = address;
    }

    /** What the way so far took; {@code screens} are all pages that came, those that came by themselves too. */
    record Spent(long screens, int taps, int typed) {}

    static Phone at(RunningServer server) {
        return at(server.address());
    }

    static Phone at(String address) {
        return at(address, true, new ChromeOptions());
    }

    static Phone withoutScripts(RunningServer server) {
        return withoutScripts(server.address());
    }

    static Phone withoutScripts(String address) {
        return at(address, false, new ChromeOptions());
    }

    /** One that does not wait for a page to come before it looks at what is there. */
    static Phone impatient(RunningServer server) {
        var options = new ChromeOptions();
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        return at(server.address(), true, options);
    }

    /** One that keeps whole pages in its memory for Back, those too that say they are not to be stored. */
    static Phone remembering(RunningServer server) {
        var options = new ChromeOptions();
        options.addArguments("--enable-features=BackForwardCache,"
                + "CacheControlNoStoreEnterBackForwardCache:level/restore-unless-http-only-cookie-change");
        return at(server.address(), true, options);
    }

    private static Phone at(String address, boolean scripts, ChromeOptions options) {
        assumeChromium();
        PLACES.stream()
                .filter(place -> Files.exists(Path.of(place)))
                .findFirst()
                .ifPresent(options::setBinary);
        try {
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--user-data-dir=" + Files.createTempDirectory("browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        if (Files.exists(Path.of("/usr/bin/chromedriver"))) {
            System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
        }
        var browser = new ChromeDriver(options);
        browser.manage().window().setSize(HAND);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        return new Phone(browser, address);
    }

    /** Without a Chromium these tests are reported as skipped, never as passed; where one is required, they fail. */
    private static void assumeChromium() {
        var found = PLACES.stream().anyMatch(place -> Files.exists(Path.of(place)));
        if (!found && Boolean.getBoolean("landing.browser.required")) {
            throw new AssertionError("A Chromium is required, and there is none");
        }
        Assumptions.assumeTrue(found, "There is no Chromium here");
    }

    Phone open(String path) {
        // A page in step may lead on at this very moment; like one whose form is on its way, it must not now.
        browser.executeScript("document.dispatchEvent(new Event('submit'))");
        browser.get(address + path);
        return this;
    }

    /** Presses what bears these words: a button, a link, or the tile of a choice. */
    Phone press(String words) {
        var quoted = "\"" + words + "\"";
        tap(find("//button[normalize-space()=" + quoted + "] | //a[normalize-space()=" + quoted
                + "] | //summary[normalize-space()=" + quoted + "]"));
        return this;
    }

    /** Chooses a value of a field that is drawn as tiles. */
    Phone choose(String field, String value) {
        var input = browser.findElement(By.cssSelector("input[name='" + field + "'][value='" + value + "']"));
        tap(input.findElement(By.xpath("./ancestor::label[1]")));
        return this;
    }

    Phone write(String field, String text) {
        var input = browser.findElement(By.cssSelector("[name='" + field + "']"));
        input.clear();
        input.sendKeys(text);
        typed += text.codePointCount(0, text.length());
        return this;
    }

    /** Writes into the one field that this selector finds, where several bear the same name. */
    Phone writeIn(String selector, String text) {
        typed += text.codePointCount(0, text.length());
        var input = browser.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    Phone tick(String field) {
        tap(browser.findElement(By.cssSelector("input[name='" + field + "']"))
                .findElement(By.xpath("./ancestor::label[1]")));
        return this;
    }

    /** Ticks the one box that this selector finds, where several bear the same name. */
    Phone tickIn(String selector) {
        tap(browser.findElement(By.cssSelector(selector)).findElement(By.xpath("./ancestor::label[1]")));
        return this;
    }

    /** Presses a button that bears the same words as something else on the page. */
    Phone pressButton(String words) {
        tap(find("//button[normalize-space()=\"" + words + "\"]"));
        return this;
    }

    /** Sends the form in which that field stands, as the Enter key would. */
    Phone submit(String field) {
        taps++;
        var input = browser.findElement(By.cssSelector("[name='" + field + "']"));
        awaitingAnotherPage(input::submit);
        return this;
    }

    String value(String field) {
        return String.valueOf(
                browser.findElement(By.cssSelector("[name='" + field + "']")).getDomProperty("value"));
    }

    /** What the browser complained about: broken policies, failed scripts. */
    List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("404 ("))
                .toList();
    }

    String read(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText().strip();
    }

    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    /** The keys of the care items that this page asks about, in their order. */
    List<String> cards() {
        return all("[data-card]").stream()
                .map(card -> String.valueOf(card.getDomAttribute("id")))
                .toList();
    }

    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String path() {
        return browser.getCurrentUrl().replace(address, "").replaceAll("[?].*", "");
    }

    Phone isAt(String pattern) {
        new WebDriverWait(browser, Duration.ofSeconds(15)).until(any -> path().matches(pattern));
        assertThat(path()).matches(pattern);
        return this;
    }

    Phone awaits(String selector, String words) {
        new WebDriverWait(browser, Duration.ofSeconds(15))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(any -> browser.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element -> element.getText().contains(words)));
        return this;
    }

    /** Makes every request take that long, as in a lift or on a train. */
    Phone slow(Duration latency) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        latency.toMillis(),
                        "downloadThroughput",
                        20_000,
                        "uploadThroughput",
                        20_000));
        return this;
    }

    /** Waits until nothing that matches is left. */
    Phone awaitsNo(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(40))
                .until(any -> browser.findElements(By.cssSelector(selector)).isEmpty());
        return this;
    }

    ChromeDriver browser() {
        return browser;
    }

    /** Keeps the page as it looks in the hand and on a desk, by day and by night. */
    Phone picture(String name) {
        for (var night : List.of(false, true)) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", night ? "dark" : "light"))));
            for (var size : List.of(HAND, DESK)) {
                keep(name, size, night);
            }
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return this;
    }

    private void keep(String name, Dimension size, boolean night) {
        var metrics = Map.<String, Object>of(
                "width", size.getWidth(), "height", size.getHeight(), "deviceScaleFactor", 1, "mobile", false);
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        browser.executeScript("document.getAnimations().forEach(movement => movement.finish())");
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("landing.pictures", "target/pictures")));
            var file = "%s-%d%s.png".formatted(name, size.getWidth(), night ? "-dark" : "");
            Files.write(folder.resolve(file), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that refreshes itself may be between two of its loads: what is sought is there after it. */
    private WebElement find(String xpath) {
        try {
            return new WebDriverWait(browser, Duration.ofSeconds(5))
                    .ignoring(StaleElementReferenceException.class)
                    .until(any -> browser.findElements(By.xpath(xpath)).stream()
                            .filter(WebElement::isDisplayed)
                            .findFirst()
                            .orElse(null));
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing to press: " + xpath + "\n" + path() + "\n" + text(), e);
        }
    }

    private void tap(WebElement element) {
        taps++;
        var leads = browser.executeScript(
                "const to = arguments[0]; to.scrollIntoView({block: 'center'});"
                        + "return to.matches('a[href]:not([target]), form button:not([type=button])')",
                element);
        if (Boolean.TRUE.equals(leads)) {
            awaitingAnotherPage(element::click);
        } else {
            element.click();
        }
    }

    /** The driver may come back from a press before the page has gone: what is sought next is sought on the new one. */
    private void awaitingAnotherPage(Runnable press) {
        browser.executeScript("document.documentElement.pressed = true");
        press.run();
        awaitsAnotherPage();
    }

    /** Waits for the page after the one on which something was pressed. */
    void awaitsAnotherPage() {
        new WebDriverWait(browser, Duration.ofSeconds(15))
                .ignoring(NotFoundException.class)
                .ignoring(JavascriptException.class)
                .until(any -> Boolean.TRUE.equals(browser.executeScript("return document.readyState === 'complete'"
                        + " && document.documentElement?.pressed === undefined")));
    }

    /** What all of this took so far. */
    Spent spent() {
        return new Spent(traffic.pages(), taps, typed);
    }

    /** When the last form of this phone was done. */
    double lastFormDone() {
        return traffic.lastFormDone();
    }

    /** Whether this phone asked for a page's state at all. */
    boolean hasAsked() {
        return traffic.hasAsked();
    }

    /** How often this phone asked from that moment on, until its page showed what had changed. */
    long askingsFrom(double moment) {
        return traffic.askingsFrom(moment);
    }

    @Override
    public void close() {
        browser.quit();
    }
}
