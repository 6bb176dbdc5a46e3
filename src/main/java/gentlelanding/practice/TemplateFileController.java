package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Notice;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Templates as files, from one server to another or from one practitioner to another. */
@Controller
class TemplateFileController {

    private final Desk desk;
    private final TemplateFiles files;
    private final DeskPages pages;
    private final DeskReplies replies;
    private final Limits limits;
    private final Once once;

    TemplateFileController(
            Desk desk, TemplateFiles files, DeskPages pages, DeskReplies replies, Limits limits, Once once) {
        this.desk = desk;
        this.files = files;
        this.pages = pages;
        this.replies = replies;
        this.limits = limits;
        this.once = once;
    }

    /** The draft as a file, under a name that says nothing. */
    @GetMapping("/templates/{id}/export")
    ResponseEntity<byte[]> write(@SignedIn AccountId person, @PathVariable UUID id) {
        var opened = desk.open(new TemplateId(id), person);
        var name = ContentDisposition.attachment().filename("template.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(files.write(opened.draft()));
    }

    @PostMapping("/templates/import")
    Object read(
            @SignedIn AccountId person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "once", required = false) @Nullable String request,
            Locale locale)
            throws IOException {
        limits.spend(Limit.TEMPLATE_IMPORT, person);
        var template = files.read(file == null ? new byte[0] : file.getBytes());
        if (template.isEmpty()) {
            return refused(person, "practice.error.file", locale);
        }
        try {
            return Notice.TEMPLATE_MADE.on(
                    once.of(person, request, () -> DeskController.path(desk.make(person, template.get()))));
        } catch (Desk.TooManyException e) {
            return refused(person, "practice.error.too-many-templates", locale);
        }
    }

    private Object refused(AccountId person, String error, Locale locale) {
        var page = pages.list(person, "", locale).addObject("errors", replies.inWords(Map.of("file", error)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
