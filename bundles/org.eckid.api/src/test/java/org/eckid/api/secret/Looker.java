// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.thoughtworks.xstream.XStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The ways in which a value gets into a log, an export, a cache or a session without anybody meaning it. */
enum Looker {
    TO_STRING {
        @Override
        String show(Object object) {
            return object.toString();
        }
    },
    FORMAT {
        @Override
        String show(Object object) {
            return String.format(Locale.ROOT, "%s %1$S %1$h", object);
        }
    },
    CONCATENATION {
        @Override
        String show(Object object) {
            return "pupil " + object;
        }
    },
    STACK_TRACE {
        @Override
        String show(Object object) {
            StringWriter text = new StringWriter();
            new HoldingException("failed for " + object, object).printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    },
    GSON {
        @Override
        String show(Object object) {
            return new Gson().toJson(object);
        }
    },
    GSON_WITH_EVERYTHING {
        @Override
        String show(Object object) {
            return new GsonBuilder()
                    .serializeNulls()
                    .enableComplexMapKeySerialization()
                    .create()
                    .toJson(object);
        }
    },
    JACKSON_GETTERS {
        @Override
        String show(Object object) throws JsonProcessingException {
            return JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build()
                    .writeValueAsString(object);
        }
    },
    JACKSON_FIELDS {
        @Override
        String show(Object object) throws JsonProcessingException {
            return JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .visibility(PropertyAccessor.ALL, Visibility.ANY)
                    .build()
                    .writeValueAsString(object);
        }
    },
    JACKSON_FIELDS_AND_TRANSIENT_MARKERS {
        @Override
        String show(Object object) throws JsonProcessingException {
            return JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .enable(MapperFeature.PROPAGATE_TRANSIENT_MARKER)
                    .visibility(PropertyAccessor.ALL, Visibility.ANY)
                    .build()
                    .writeValueAsString(object);
        }
    },
    XSTREAM {
        @Override
        String show(Object object) {
            return new XStream().toXML(object);
        }
    },
    JAVA_SERIALISATION {
        @Override
        String show(Object object) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(object);
            } catch (IOException e) {
                return bytes.toString(StandardCharsets.ISO_8859_1) + e;
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    };

    abstract String show(Object object) throws IOException;

    /** What can be seen, in lower case; a refusal is something to see, too. */
    String seen(Object object) {
        return shown(object).toLowerCase(Locale.ROOT);
    }

    private String shown(Object object) {
        try {
            return show(object);
        } catch (IOException | RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
