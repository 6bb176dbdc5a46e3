package gentlelanding.practice;

import gentlelanding.ui.QrCode;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** All the ways in which a code is handed out: as it is, as a link that keeps it out of every log, and as a QR code. */
@Component
class CodeLinks {

    private final String baseUrl;

    CodeLinks(@Value("${landing.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A code with its link and QR code. */
    record Shown(
            UUID id,
            String code,
            String link,
            QrCode qr,
            @Nullable Date until,
            boolean over) {}

    Shown shown(HandOuts.Open open) {
        var link = base() + "/templates/start#" + open.code();
        var until = Optional.ofNullable(open.until()).map(Date::from).orElse(null);
        return new Shown(open.id(), open.code(), link, QrCode.of(link), until, open.over());
    }

    /** Whether other devices cannot reach this server, so that no code leads anywhere from them. */
    boolean isLoopback() {
        return !baseUrl.startsWith("https://");
    }

    private String base() {
        return baseUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : baseUrl.replaceAll("/+$", "");
    }
}
